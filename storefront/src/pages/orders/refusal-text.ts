import { useTranslation } from "react-i18next"
import { FetchError } from "../../lib/api/client"
import type { OrderChange } from "../../lib/api/use-orders"

/** Why an order could not be changed like this, in plain words. */
export function useRefusalText(): (error: Error, kind?: OrderChange["kind"]) => string {
  const { t } = useTranslation()
  return (error, kind) => {
    if (error instanceof TypeError) {
      return t("error.network")
    }
    const isRefused = error instanceof FetchError && error.status === 400
    return t(`orders.refused.${isRefused && kind ? kind : "other"}`)
  }
}
