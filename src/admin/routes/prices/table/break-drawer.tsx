import { Button, DatePicker, Drawer, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/field"
import type { Change } from "../../../lib/price-draft"
import { dayText, type Line } from "../../../lib/price-lines"

type Props = { line: Line; add: (change: Change) => void; close: () => void }

/** A further price of goods: from another quantity on, from a later day on, or both. It joins the unsaved changes. */
export const BreakDrawer = ({ line: { goods }, add, close }: Props) => {
  const { t } = useTranslation("b2b")
  const [quantity, setQuantity] = useState("")
  const [amount, setAmount] = useState("")
  const [from, setFrom] = useState<Date | null>(null)
  const [until, setUntil] = useState<Date | null>(null)
  const submit = () => {
    add({
      ...{ sku: goods.sku, min_quantity: quantity.trim() || "1", amount: amount.trim() },
      ...(from && { starts_at: dayOf(from) }),
      ...(until && { ends_at: dayOf(until) }),
    })
    close()
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("prices.table.addBreak")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          <Text size="small" className="text-ui-fg-subtle">
            {goods.name} · {goods.sku}
          </Text>
          <Field label={t("prices.fields.min_quantity")}>
            {(id) => (
              <Input
                id={id}
                inputMode="decimal"
                placeholder="1"
                value={quantity}
                onChange={({ target }) => setQuantity(target.value)}
              />
            )}
          </Field>
          <Field label={t("prices.fields.amount")}>
            {(id) => (
              <Input
                id={id}
                inputMode="decimal"
                value={amount}
                onChange={({ target }) => setAmount(target.value)}
              />
            )}
          </Field>
          <Field label={t("prices.fields.starts_at")} hint={t("prices.table.fromHint")}>
            {() => <DatePicker aria-label={t("prices.fields.starts_at")} value={from} onChange={setFrom} />}
          </Field>
          <Field label={t("prices.fields.ends_at")}>
            {() => <DatePicker aria-label={t("prices.fields.ends_at")} value={until} onChange={setUntil} />}
          </Field>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("prices.cancel")}
          </Button>
          <Button size="small" disabled={!amount.trim()} onClick={submit}>
            {t("prices.table.add")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

/** The day that was picked, whatever the reader's time zone: prices begin and end with days in UTC. */
function dayOf(date: Date): string {
  return dayText(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString())
}
