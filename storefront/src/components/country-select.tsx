import { forwardRef, type ComponentPropsWithoutRef } from "react"
import { useTranslation } from "react-i18next"
import { useCountries } from "../lib/api/use-entering"
import { FormSelect } from "./form-select"

type Props = Omit<ComponentPropsWithoutRef<typeof FormSelect>, "label" | "children">

/** The countries where the merchant delivers, by their names in the reader's language. */
export const CountrySelect = forwardRef<HTMLSelectElement, Props>((select, ref) => {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames(i18n.language, { type: "region" })
  const countries = (useCountries().data ?? [])
    .map((code) => ({ code, name: names.of(code.toUpperCase()) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, i18n.language))
  return (
    <FormSelect {...select} ref={ref} label={t("address.country_code")}>
      <option value="" />
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </FormSelect>
  )
})
CountrySelect.displayName = "CountrySelect"
