import { Button, Heading, Kbd, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../components/use-times"
import type { Credit, Customer } from "../../lib/order-sheet/api"
import { useFormat } from "../../lib/use-format"

type Props = {
  customer: Customer
  credit: Credit | null
  last: { display_id: number; placed_at: string; lines: unknown[] } | null
  repeatLast: () => void
  leave: () => void
}

/** Who it is for, what is left of their credit, and their last order to take over. */
export const SheetHead = ({ customer, credit, last, repeatLast, leave }: Props) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const time = useTimes()
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-6 py-4">
      <div className="min-w-0 flex-1">
        <Heading className="truncate">{customer.name}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {customer.code}
          {" · "}
          {credit
            ? t("orderSheet.creditLeft", { amount: money(credit.available, credit.currency_code) })
            : t("orderSheet.noCredit")}
        </Text>
      </div>
      {last && (
        <Button size="small" variant="secondary" onClick={repeatLast} title={time(last.placed_at)}>
          {t("orderSheet.repeatLast", { number: last.display_id, count: last.lines.length })}
          <Kbd className="ml-1">Alt L</Kbd>
        </Button>
      )}
      <Button size="small" variant="transparent" onClick={leave}>
        {t("orderSheet.otherCustomer")}
      </Button>
    </div>
  )
}
