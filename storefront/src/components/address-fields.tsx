import type { FieldErrors, FieldValues, Path, UseFormRegister } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { rules } from "../lib/form-rules"
import { CountrySelect } from "./country-select"
import { FormField } from "./form-field"

export type AddressForm = {
  country_code: string
  province: string
  city: string
  postal_code: string
  address_1: string
}

type Props<Form extends AddressForm & FieldValues> = {
  register: UseFormRegister<Form>
  errors: FieldErrors<Form>
  /** Of an address that exists, whether it is delivered to or not. */
  knownCountry?: string
}

/** Where something is, within any form that has these fields. */
export function AddressFields<Form extends AddressForm & FieldValues>({
  register,
  errors,
  knownCountry,
}: Props<Form>) {
  const { t } = useTranslation()
  const field = (name: keyof AddressForm) => ({
    label: t(`address.${name}`),
    error: errors[name]?.message as string | undefined,
  })
  return (
    <>
      <CountrySelect
        {...register("country_code" as Path<Form>, rules.required)}
        known={knownCountry}
        autoComplete="country"
        error={field("country_code").error}
      />
      <div className="grid grid-cols-2 gap-4">
        <FormField
          {...register("province" as Path<Form>)}
          {...field("province")}
          required={false}
          autoComplete="address-level1"
          maxLength={100}
        />
        <FormField
          {...register("city" as Path<Form>, rules.required)}
          {...field("city")}
          autoComplete="address-level2"
          maxLength={200}
        />
      </div>
      <FormField
        {...register("postal_code" as Path<Form>)}
        {...field("postal_code")}
        required={false}
        autoComplete="postal-code"
        maxLength={20}
      />
      <FormField
        {...register("address_1" as Path<Form>, rules.required)}
        {...field("address_1")}
        autoComplete="street-address"
        maxLength={250}
      />
    </>
  )
}
