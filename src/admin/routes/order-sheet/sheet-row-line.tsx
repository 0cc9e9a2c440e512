import { Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Table, Text } from "@medusajs/ui"
import type { KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import type { Goods, PricedLine, Problem } from "../../lib/order-sheet/api"
import type { SheetAct, SheetRow } from "../../lib/order-sheet/sheet"
import { useFormat } from "../../lib/use-format"
import { focusNext } from "./row-focus"
import { useProblemText } from "./use-problem-text"

type Props = {
  row: SheetRow
  goods: Goods | undefined
  priced: PricedLine | undefined
  problem: Problem | undefined
  currency: string
  act: (act: SheetAct) => void
  toField: () => void
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

export const SheetRowLine = ({ row, goods, priced, problem, currency, act, toField }: Props) => {
  const { t } = useTranslation("b2b")
  const { money, quantity } = useFormat()
  const problemText = useProblemText(currency)
  const type = (value: string) => act({ do: "type", id: row.id, quantity: value })
  const remove = () => {
    act({ do: "remove", ids: [row.id] })
    toField()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    const field = event.currentTarget
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault()
      toField()
    } else if (STEPS[event.key]) {
      event.preventDefault()
      if (!focusNext(field, STEPS[event.key]) && event.key === "ArrowDown") {
        toField()
      }
    } else if (event.key === "Backspace" && field.value === "") {
      event.preventDefault()
      remove()
    }
  }
  const mend = problem && mendOf(problem)
  return (
    <Table.Row className={problem ? "bg-ui-tag-red-bg hover:bg-ui-tag-red-bg" : undefined}>
      <Table.Cell className="py-2">
        <Text size="small" leading="compact" weight="plus" className="max-w-md truncate">
          {priced?.title ?? goods?.name ?? row.name}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {row.sku}
          {row.note && ` · ${row.note}`}
        </Text>
        {problem && (
          <div className="mt-1 flex flex-wrap items-center gap-2">
            <Text size="small" leading="compact" className="text-ui-tag-red-text">
              {problemText(problem)}
            </Text>
            {mend && (
              <Button size="small" variant="secondary" onClick={() => type(mend)}>
                {t("orderSheet.setTo", { quantity: quantity(mend) })}
              </Button>
            )}
          </div>
        )}
      </Table.Cell>
      <Table.Cell className="text-ui-fg-subtle text-right tabular-nums">
        {goods?.stock.available == null ? "–" : quantity(goods.stock.available)}
      </Table.Cell>
      <Table.Cell className="text-right">
        <Input
          data-sheet-quantity={row.sku}
          aria-label={t("orderSheet.quantityOf", { name: row.sku })}
          aria-invalid={Boolean(problem) || undefined}
          inputMode="decimal"
          autoComplete="off"
          size="small"
          className="text-right tabular-nums"
          value={row.quantity}
          onChange={({ target }) => type(target.value.normalize("NFKC").trim())}
          onFocus={({ target }) => target.select()}
          onKeyDown={onKeyDown}
        />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {priced
          ? money(priced.unit_price, currency)
          : goods?.price.amount
            ? money(goods.price.amount, currency)
            : "–"}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {priced ? money(priced.subtotal, currency) : "–"}
      </Table.Cell>
      <Table.Cell className="text-right">
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("orderSheet.remove", { name: row.sku })}
          onClick={remove}
        >
          <Trash />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  )
}

/** The quantity that would do; null where none is known. */
function mendOf({ details }: Problem): string | null {
  const { suggested_quantity, available } = (details ?? {}) as Record<string, string | null | undefined>
  const mend = suggested_quantity ?? available
  return mend && !/^[0.]*$/.test(mend) ? mend : null
}
