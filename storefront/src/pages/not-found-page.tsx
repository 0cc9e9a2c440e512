import { Heading } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../components/text-link"

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-4 px-4 text-center">
      <Heading level="h1">{t("error.noPage")}</Heading>
      <Link to="/" className={TEXT_LINK}>
        {t("error.home")}
      </Link>
    </main>
  )
}
