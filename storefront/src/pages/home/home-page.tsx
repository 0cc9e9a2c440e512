import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PageHead } from "../../components/page-head"
import { TEXT_LINK } from "../../components/text-link"
import { useCompany } from "../../lib/api/use-company"
import { CreditFigures } from "../account/credit-figures"
import { CategoryTiles } from "./category-tiles"
import { LastOrder } from "./last-order"
import { OpenOrders } from "./open-orders"
import { Promotions } from "./promotions"
import { UsualGoods } from "./usual-goods"

/** Where a buyer begins: what they order again and again, what is under way, what they owe. */
export function HomePage() {
  const { t } = useTranslation()
  const { data } = useCompany()
  return (
    <>
      <PageHead title={data?.company.name ?? t("title")} />
      <CreditFigures />
      <div className="flex flex-wrap items-center gap-3 px-4 py-2 lg:px-8">
        <Button asChild size="large" className="min-h-11">
          <Link to="/goods">{t("home.toGoods")}</Link>
        </Button>
        <Button asChild size="large" variant="secondary" className="min-h-11">
          <Link to="/sheet">{t("home.toSheet")}</Link>
        </Button>
        <Link to="/account/credit" className={TEXT_LINK}>
          {t("home.toCredit")}
        </Link>
      </div>
      <div className="flex flex-col gap-8 px-4 pb-8 pt-4 lg:px-8">
        <Promotions />
        <div className="grid gap-8 empty:hidden lg:grid-cols-2">
          <LastOrder />
          <OpenOrders />
        </div>
        <UsualGoods />
        <CategoryTiles />
      </div>
    </>
  )
}
