import { useTranslation } from "react-i18next"
import { useFormat } from "../../lib/use-format"

/** "243.1 km", or that it is not known. */
export function useDistance() {
  const { t } = useTranslation("b2b")
  const { quantity } = useFormat()
  return (km: number | null) =>
    km === null ? t("orderDetail.noDistance") : t("orderDetail.distance", { km: quantity(String(km)) })
}
