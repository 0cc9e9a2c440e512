import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Empty } from "../components/empty"

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Empty text={t("error.noPage")}>
      <Link to="/" className="text-ui-fg-interactive txt-medium-plus inline-flex min-h-11 items-center">
        {t("error.home")}
      </Link>
    </Empty>
  )
}
