import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { GoodsPicture } from "../../components/goods-picture"
import { useCategories } from "../../lib/api/use-catalog"
import { Section } from "../orders/section"

export function CategoryTiles() {
  const { t } = useTranslation()
  const { data: categories = [] } = useCategories()
  if (!categories.length) {
    return null
  }
  return (
    <Section title={t("home.categories")}>
      <ul className="grid grid-cols-2 gap-3 pt-3 sm:grid-cols-3 lg:grid-cols-5">
        {categories.map(({ id, name, metadata }) => (
          <li key={id}>
            <Link
              to="/goods"
              search={{ category: id }}
              className="bg-ui-bg-base shadow-elevation-card-rest hover:shadow-elevation-card-hover focus-visible:shadow-borders-focus txt-compact-medium flex min-h-16 items-center gap-3 rounded-lg p-2 outline-none"
            >
              <GoodsPicture src={metadata?.thumbnail ?? null} name={name} />
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
