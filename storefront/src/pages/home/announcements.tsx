import { clx } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Shapes } from "../../components/shapes"
import { TEXT_LINK } from "../../components/text-link"
import type { Announcement } from "../../lib/api/answers"
import { useAnnouncements } from "../../lib/api/use-announcements"
import { Block } from "./block"
import { CARD, CARDS } from "./card"

/** What the merchant has to tell. */
export function Announcements() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.announcements")}
      asked={useAnnouncements()}
      shape={<Shapes count={2} className={CARDS} shape="h-28" />}
      isEmpty={(announcements) => !announcements.length}
    >
      {(announcements) => (
        <ul className={CARDS}>
          {announcements.map((announcement) => (
            <li
              key={announcement.id}
              lang={announcement.language}
              className={clx(CARD, "flex flex-col gap-1 px-4 py-3")}
            >
              <p className="txt-compact-medium-plus">{announcement.title}</p>
              <p className="txt-small text-ui-fg-subtle whitespace-pre-line">{announcement.text}</p>
              <Lead {...announcement} />
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}

function Lead({ product_handle, category_id }: Announcement) {
  const { t, i18n } = useTranslation()
  // The announcement may be in another language than the page.
  const common = { lang: i18n.language, className: clx(TEXT_LINK, "-mb-3 mt-auto self-start") }
  if (product_handle) {
    return (
      <Link to="/goods/$handle" params={{ handle: product_handle }} {...common}>
        {t("home.toTheseGoods")}
      </Link>
    )
  }
  return category_id ? (
    <Link to="/goods" search={{ category: category_id }} {...common}>
      {t("home.toTheseGoods")}
    </Link>
  ) : null
}
