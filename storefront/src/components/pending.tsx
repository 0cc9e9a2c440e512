import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useIsOnline } from "../lib/use-is-online"
import { Empty } from "./empty"

/** What is on its way, in the shape of what comes. Without network it is not, and that is told instead. */
export function Pending({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return useIsOnline() ? children : <Empty text={t("offlinePending")} />
}
