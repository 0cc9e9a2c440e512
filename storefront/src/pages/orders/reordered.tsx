import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../../components/text-link"

/** Says that the order's goods are in the sheet, and leads there. */
export function Reordered() {
  const { t } = useTranslation()
  return (
    <p role="status" className="txt-small flex flex-wrap items-center gap-x-3">
      {t("orders.reordered")}
      <Link to="/sheet" className={TEXT_LINK}>
        {t("orders.toSheet")}
      </Link>
    </p>
  )
}
