import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AddressFields } from "../../components/address-fields"
import { FormField } from "../../components/form-field"
import { FormProblem } from "../../components/form-problem"
import type { Address } from "../../lib/api/answers"
import { useSavingAddress } from "../../lib/api/use-addresses"
import { rules } from "../../lib/form-rules"
import { bodyOf, formOf, placeOf, type FullAddressForm } from "./address-form"
import { NearestWarehouse } from "./nearest-warehouse"

/** One address, new or known. */
export function AddressEditor({ address, close }: { address?: Address; close: () => void }) {
  const { t } = useTranslation()
  const saving = useSavingAddress(address?.id)
  const {
    register,
    handleSubmit,
    watch,
    formState: { errors },
  } = useForm<FullAddressForm>({ defaultValues: formOf(address) })
  const submit = handleSubmit((form) => saving.mutate(bodyOf(form, address), { onSuccess: close }))
  const pairedWith = (other: "latitude" | "longitude") => (value: string, form: FullAddressForm) =>
    (value.trim() === "") === (form[other].trim() === "") || "paired"
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-4 rounded-lg p-4"
    >
      <FormField {...register("label")} label={t("address.label")} required={false} maxLength={100} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          {...register("contact_name")}
          label={t("address.contact_name")}
          required={false}
          maxLength={200}
        />
        <FormField
          {...register("phone")}
          label={t("address.phone")}
          required={false}
          type="tel"
          maxLength={50}
        />
      </div>
      <AddressFields register={register} errors={errors} knownCountry={address?.country_code} />
      <FormField {...register("address_2")} label={t("address.address_2")} required={false} maxLength={250} />
      <fieldset className="grid grid-cols-2 gap-4">
        <legend className="txt-compact-small text-ui-fg-subtle mb-2">{t("address.coordinates")}</legend>
        <FormField
          {...register("latitude", {
            validate: { range: rules.latitude.validate, pair: pairedWith("longitude") },
          })}
          label={t("address.latitude")}
          inputMode="decimal"
          error={errors.latitude?.message}
        />
        <FormField
          {...register("longitude", {
            validate: { range: rules.longitude.validate, pair: pairedWith("latitude") },
          })}
          label={t("address.longitude")}
          inputMode="decimal"
          error={errors.longitude?.message}
        />
      </fieldset>
      <NearestWarehouse place={placeOf(watch())} />
      <label className="txt-compact-medium flex min-h-11 items-center gap-3">
        <input type="checkbox" className="size-5" {...register("is_default")} />
        {t("address.makeDefault")}
      </label>
      <FormProblem text={saving.isError ? t("logIn.network") : null} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="large" isLoading={saving.isPending}>
          {t("form.save")}
        </Button>
        <Button variant="secondary" size="large" onClick={close}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  )
}
