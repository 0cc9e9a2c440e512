import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Whose pages these are: sign and name of the mall. */
export function Brand({ className }: { className?: string }) {
  const { t } = useTranslation()
  return (
    <span className={clx("txt-compact-medium-plus flex items-center gap-3", className)}>
      <img src="/icon.svg" alt="" className="size-8" />
      {t("title")}
    </span>
  )
}
