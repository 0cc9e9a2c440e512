import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/field"
import type { ShipTo } from "../../../lib/warehouses"

const FIELDS = ["country", "province", "city", "postalCode"] as const
const EMPTY = { country: "", province: "", city: "", postalCode: "" }

/** An address as it would be written; enough once there is a country. */
export const PlaceFields = ({ choose }: { choose: (place: ShipTo | null) => void }) => {
  const { t } = useTranslation("b2b")
  const [place, setPlace] = useState(EMPTY)
  const change = (part: Partial<typeof EMPTY>) => {
    const next = { ...place, ...part }
    setPlace(next)
    const { country, province, city, postalCode } = next
    const isCountry = /^[a-z]{2}$/i.test(country.trim())
    choose(isCountry ? { country_code: country.trim(), province, city, postal_code: postalCode } : null)
  }
  return (
    <div className="grid grid-cols-2 gap-4">
      {FIELDS.map((name) => (
        <Field key={name} label={t(`shippingTrial.${name}`)}>
          {(id) => (
            <Input
              id={id}
              maxLength={name === "country" ? 2 : 100}
              value={place[name]}
              onChange={({ target }) => change({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
