import { useTranslation } from "react-i18next"
import type { OrderWork } from "../../../read-models/order-kinds"
import { usePermissions } from "../../lib/permissions"
import type { Permission } from "../../../modules/staff/utils/permissions"
import { Card, CardLine, Nothing } from "./card"

/** Whose work it is: shown to those first who may do it, and to everybody who reads orders below. */
const DOERS: Record<OrderWork, Permission> = {
  order_review: "review:order",
  finance_review: "review:finance",
  outbound_review: "review:outbound",
  resubmission: "update:order",
  packing: "create:fulfillment",
  shipping: "update:fulfillment",
  receipt: "update:fulfillment",
  overdue: "read:finance",
  return: "update:return",
}

/** Orders that wait, first for what the role may do itself. */
export const WorkCard = ({ work }: { work: Record<OrderWork, number> }) => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const waiting = (Object.keys(DOERS) as OrderWork[])
    .filter((kind) => work[kind] > 0)
    .sort((a, b) => Number(may(DOERS[b])) - Number(may(DOERS[a])))
  return (
    <Card title={t("today.waiting")} to="/order-list">
      {waiting.length === 0 && <Nothing text={t("today.nothingWaits")} />}
      {waiting.map((kind) => (
        <CardLine
          key={kind}
          to={`/order-list?waits_for=${kind}`}
          title={t(`orderList.work.${kind}`)}
          hint={may(DOERS[kind]) ? t("today.yours") : undefined}
          figure={String(work[kind])}
          isBad={kind === "overdue"}
        />
      ))}
    </Card>
  )
}
