import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Shapes } from "../../components/shapes"
import { TEXT_LINK } from "../../components/text-link"
import { useCredit } from "../../lib/api/use-company"
import { CreditTiles } from "../account/credit-figures"
import { ReceivableRow } from "../account/receivable-row"
import { Block } from "./block"

const SHOWN = 2

/** What may still be spent, and what is to be paid first. */
export function Credit() {
  const { t } = useTranslation()
  return (
    <Block
      title={t("home.credit")}
      asked={useCredit()}
      shape={<Shapes count={4} className="grid grid-cols-2 gap-3 pt-3" shape="h-16" />}
      isEmpty={({ credit, receivables }) => !credit && !receivables.length}
    >
      {({ credit, receivables }) => (
        <>
          {credit && <CreditTiles credit={credit} className="pt-3" />}
          <ul className="divide-ui-border-base divide-y pt-2">
            {receivables.slice(0, SHOWN).map((receivable) => (
              <li key={receivable.id}>
                <ReceivableRow {...receivable} />
              </li>
            ))}
          </ul>
          <Link to="/account/credit" className={TEXT_LINK}>
            {t("home.toCredit")}
          </Link>
        </>
      )}
    </Block>
  )
}
