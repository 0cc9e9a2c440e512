import { useTranslation } from "react-i18next"
import { useNearestWarehouse, type ShipTo } from "../../lib/api/use-addresses"
import { distance } from "../../lib/format"
import { useLater } from "../../lib/use-later"

const TYPING_PAUSE_MS = 400

/** Whether the place is understood: which warehouse would serve it, and how exactly it is known. */
export function NearestWarehouse({ place }: { place: ShipTo | null }) {
  const { t } = useTranslation()
  // As text, for every keystroke makes the place anew, even where it stays the same.
  const asked = useLater(JSON.stringify(place), TYPING_PAUSE_MS)
  const { data, isError } = useNearestWarehouse(JSON.parse(asked) as ShipTo | null)
  return (
    <p role="status" className="bg-ui-bg-component txt-small min-h-11 rounded-md px-3 py-2">
      {isError && t("logIn.network")}
      {!isError && (!place || !data) && <span className="text-ui-fg-subtle">{t("nearest.hint")}</span>}
      {!isError && place && data && (
        <>
          {data.nearest_warehouse
            ? [
                t("nearest.is", { name: data.nearest_warehouse.name }),
                data.nearest_warehouse.distance_km !== null && distance(data.nearest_warehouse.distance_km),
              ]
                .filter(Boolean)
                .join(", ")
            : t("nearest.none")}
          <span className="text-ui-fg-subtle block">{t(`nearest.by.${data.basis}`)}</span>
        </>
      )}
    </p>
  )
}
