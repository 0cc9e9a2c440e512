import { Button, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/field"
import { useLater } from "../../lib/use-later"
import { usePlaces, type Place } from "../../lib/warehouses"

const TYPING_MS = 200

type Props = { country: string; choose: (place: Place) => void }

/** A place of the gazetteer by the beginning of its name; its coordinates are taken. */
export const PlaceSearch = ({ country, choose }: Props) => {
  const { t } = useTranslation("b2b")
  const [code, setCode] = useState(country)
  const [text, setText] = useState("")
  const q = useLater(text.trim(), TYPING_MS)
  const { data: places, error } = usePlaces(q, code.trim())
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-[1fr_110px] gap-4">
        <Field label={t("warehouses.place.label")}>
          {(id) => (
            <Input
              id={id}
              type="search"
              placeholder={t("warehouses.place.hint")}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Field label={t("warehouses.place.country")}>
          {(id) => (
            <Input id={id} maxLength={2} value={code} onChange={({ target }) => setCode(target.value)} />
          )}
        </Field>
      </div>
      {error && <Text className="text-ui-fg-error">{error.message}</Text>}
      {q !== "" && places?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("warehouses.place.none")}
        </Text>
      )}
      {q !== "" && places && places.length > 0 && (
        <ul className="flex flex-col">
          {places.map((place) => (
            <li key={place.id}>
              <Button
                variant="transparent"
                size="small"
                className="w-full justify-start"
                onClick={() => {
                  choose(place)
                  setText("")
                }}
              >
                {/* Outside China provinces are numbers. */}
                {/^\d*$/.test(place.province ?? "") ? place.name : `${place.name}, ${place.province}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
