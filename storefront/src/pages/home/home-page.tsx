import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PageHead } from "../../components/page-head"
import { Pending } from "../../components/pending"
import { useCompany } from "../../lib/api/use-company"
import { Announcements } from "./announcements"
import { CategoryTiles } from "./category-tiles"
import { Credit } from "./credit"
import { LastOrder } from "./last-order"
import { OpenOrders } from "./open-orders"
import { Promotions } from "./promotions"
import { UsualGoods } from "./usual-goods"

/** Where a buyer begins: what there is to tell, what is under way and owed, what they order again and again. */
export function HomePage() {
  const { t } = useTranslation()
  const { data } = useCompany()
  return (
    <>
      <PageHead title={data?.company.name ?? t("title")} />
      <div className="flex flex-wrap gap-3 px-4 py-2 lg:px-8">
        <Button asChild size="large" className="min-h-11">
          <Link to="/goods">{t("home.toGoods")}</Link>
        </Button>
        <Button asChild size="large" variant="secondary" className="min-h-11">
          <Link to="/sheet">{t("home.toSheet")}</Link>
        </Button>
      </div>
      {!data && <Pending>{null}</Pending>}
      <div className="grid gap-x-10 gap-y-8 px-4 pb-8 pt-4 lg:px-8 xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-8">
          <Announcements />
          <Promotions />
          <UsualGoods />
        </div>
        {/* At the side where there is room, before the categories where there is none. */}
        <div className="flex flex-col gap-8 empty:hidden xl:col-start-2 xl:row-span-2 xl:row-start-1">
          <LastOrder />
          <OpenOrders />
          <Credit />
        </div>
        <div className="xl:col-start-1">
          <CategoryTiles />
        </div>
      </div>
    </>
  )
}
