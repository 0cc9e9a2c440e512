import { forwardRef, type ComponentPropsWithoutRef } from "react"
import { useTranslation } from "react-i18next"
import { useCountries } from "../lib/api/use-entering"
import { FormSelect } from "./form-select"

type Props = Omit<ComponentPropsWithoutRef<typeof FormSelect>, "label" | "children"> & { known?: string }

/** The countries where the merchant delivers, and the one that is `known`, by their names in the reader's language. */
export const CountrySelect = forwardRef<HTMLSelectElement, Props>(({ known, ...select }, ref) => {
  const { t, i18n } = useTranslation()
  const { data, isPending } = useCountries()
  if (isPending) {
    // A select without its options would lose the value that it has.
    return <div className="bg-ui-bg-component h-16 rounded-md motion-safe:animate-pulse" />
  }
  const names = new Intl.DisplayNames(i18n.language, { type: "region" })
  const countries = [...new Set([...(data ?? []), ...(known ? [known] : [])])]
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
