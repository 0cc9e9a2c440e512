import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { PageHead } from "../../components/page-head"
import { useCategories } from "../../lib/api/use-catalog"
import { useCompany } from "../../lib/api/use-company"
import { CreditFigures } from "../account/credit-figures"

export function HomePage() {
  const { t } = useTranslation()
  const { data } = useCompany()
  const { data: categories = [] } = useCategories()
  return (
    <>
      <PageHead title={data?.company.name ?? t("title")} />
      <CreditFigures />
      <div className="flex flex-wrap gap-3 px-4 py-4 lg:px-8">
        <Button asChild size="large">
          <Link to="/goods">{t("home.toGoods")}</Link>
        </Button>
        <Button asChild size="large" variant="secondary">
          <Link to="/sheet">{t("home.toSheet")}</Link>
        </Button>
      </div>
      <ul className="grid grid-cols-2 gap-3 px-4 sm:grid-cols-3 lg:grid-cols-5 lg:px-8">
        {categories.map(({ id, name }) => (
          <li key={id}>
            <Link
              to="/goods"
              search={{ category: id }}
              className="bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-visible:shadow-borders-focus txt-compact-medium flex min-h-16 items-center rounded-lg p-4 outline-none"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
