import { ActionMenu, Thumbnail } from "@medusajs/dashboard/components"
import { ArrowDownMini, ArrowUpMini, Plus, QuestionMarkCircle, Trash } from "@medusajs/icons"
import { Badge, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { amountOf, untilOf, type Line } from "../../../lib/price-lines"
import { variantName, type PriceMove, type RowFault } from "../../../lib/prices"
import { COLUMNS, type Cell, type Column } from "./price-grid"
import { useAmounts } from "./use-amounts"

export const ROW_HEIGHT = 56
/** The goods take what the others leave; together they fit beside the menu on 1024 pixels. */
export const TEMPLATE =
  "minmax(180px,1fr) minmax(72px,100px) minmax(110px,150px) minmax(72px,100px) minmax(88px,120px) minmax(92px,130px) minmax(96px,130px) 40px"

type Props = {
  line: Line
  row: number
  currencyCode: string
  active: Cell
  isActive: boolean
  isReadOnly: boolean
  editing: (Cell & { text: string }) | null
  moves: ReadonlyMap<string, PriceMove>
  faults: ReadonlyMap<string, RowFault[]>
  type: (text: string) => void
  choose: (column: Column) => void
  edit: (column: Column) => void
  leave: () => void
  write: (line: Line, column: Column, text: string) => void
  why: ((line: Line) => void) | null
  addBreak: (line: Line) => void
}

export const PriceLine = (props: Props) => {
  const {
    line,
    row,
    currencyCode,
    active,
    isActive,
    isReadOnly,
    editing,
    moves,
    faults,
    write,
    why,
    addBreak,
  } = props
  const { t } = useTranslation("b2b")
  const amounts = useAmounts(currencyCode)
  const { goods, isFirst, change, own, min_quantity, starts_at } = line
  const move = change && moves.get(line.key)
  const isFaulty = faults.has(line.key)
  const actions = [
    ...(why
      ? [{ icon: <QuestionMarkCircle />, label: t("prices.table.why"), onClick: () => why(line) }]
      : []),
    ...(isReadOnly || !goods.can_be_priced
      ? []
      : [
          { icon: <Plus />, label: t("prices.table.addBreak"), onClick: () => addBreak(line) },
          ...(own
            ? [
                {
                  icon: <Trash />,
                  label: t(starts_at ? "prices.table.withdraw" : "prices.table.end"),
                  onClick: () => write(line, "amount", ""),
                },
              ]
            : []),
        ]),
  ]
  const goodsBelow = goods.below_cost && isFirst
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      data-sku={goods.sku}
      className={clx("absolute inset-x-0 grid items-center", isFirst ? "border-ui-border-base border-t" : "")}
      style={{ gridTemplateColumns: TEMPLATE, height: ROW_HEIGHT, top: row * ROW_HEIGHT }}
    >
      <div role="gridcell" className="flex min-w-0 items-center gap-3 px-2">
        {isFirst && (
          <>
            <Thumbnail src={goods.thumbnail} />
            <div className="min-w-0">
              <div className="txt-compact-small-plus truncate" title={goods.name}>
                {goods.name}
              </div>
              <div className="txt-compact-xsmall text-ui-fg-subtle truncate">
                {[goods.sku, variantName(goods), goods.category?.name].filter(Boolean).join(" · ")}
              </div>
            </div>
          </>
        )}
      </div>
      <div role="gridcell" className="txt-compact-small text-ui-fg-subtle px-2 text-right tabular-nums">
        {isFirst && amounts(goods.list_amount)}
      </div>
      <div role="gridcell" className="min-w-0 px-2 text-right">
        {isFirst && (
          <>
            <div className="txt-compact-small-plus tabular-nums">{amounts(goods.applies.amount)}</div>
            <div className="txt-compact-xsmall text-ui-fg-subtle truncate">
              {goods.applies.source ? t(`prices.sources.${goods.applies.source}`) : t("prices.table.noPrice")}
            </div>
          </>
        )}
      </div>
      <div role="gridcell" className="px-2 text-right">
        {isFirst && (
          <>
            <div className={clx("txt-compact-small tabular-nums", goodsBelow && "text-ui-fg-error")}>
              {amounts(goods.cost)}
            </div>
            {goodsBelow && (
              <div className="txt-compact-xsmall text-ui-fg-error">{t("prices.table.belowCost")}</div>
            )}
          </>
        )}
      </div>
      <div role="gridcell" className="txt-compact-small text-ui-fg-subtle px-2 text-right tabular-nums">
        {starts_at ? (
          <div className="flex flex-col items-end gap-0.5">
            <Badge size="2xsmall" color="orange">
              {starts_at.slice(0, 10)}
            </Badge>
            {min_quantity !== "1" && t("prices.table.fromQuantity", { quantity: min_quantity })}
          </div>
        ) : (
          t("prices.table.fromQuantity", { quantity: min_quantity })
        )}
      </div>
      {COLUMNS.map((column) => {
        const text = column === "amount" ? amountOf(line) : untilOf(line)
        const isEdited = editing?.column === column
        const isHere = isActive && active.column === column
        const isEnding = column === "amount" && change?.amount === null
        return (
          <div
            key={column}
            id={`price-${row}-${column}`}
            role="gridcell"
            aria-selected={isHere}
            aria-readonly={isReadOnly || !goods.can_be_priced}
            onMouseDown={(event) => {
              if (!isEdited) {
                event.preventDefault()
                props.choose(column)
              }
            }}
            onDoubleClick={() => props.edit(column)}
            className={clx(
              "txt-compact-small flex h-full cursor-cell items-center gap-1 px-2 tabular-nums",
              column === "amount" && "border-ui-border-base justify-end border-l",
              column === "ends_at" && "border-ui-border-base border-x",
              change && "bg-ui-tag-blue-bg",
              move?.below_cost && column === "amount" && "bg-ui-tag-red-bg text-ui-tag-red-text",
              isFaulty && "bg-ui-tag-orange-bg",
              isHere && "shadow-borders-interactive-with-active",
            )}
          >
            {isEdited ? (
              <input
                autoFocus
                value={editing.text}
                aria-label={t(column === "amount" ? "prices.table.own" : "prices.table.until")}
                onChange={({ target }) => props.type(target.value)}
                onBlur={props.leave}
                className={clx("w-full bg-transparent outline-none", column === "amount" && "text-right")}
              />
            ) : (
              <>
                {column === "amount" && move?.direction === "up" && (
                  <ArrowUpMini className="text-ui-fg-subtle" aria-label={t("prices.effect.up")} />
                )}
                {column === "amount" && move?.direction === "down" && (
                  <ArrowDownMini className="text-ui-fg-subtle" aria-label={t("prices.effect.down")} />
                )}
                {isEnding ? (
                  <span className="text-ui-fg-muted line-through">
                    {own?.amount ?? t("prices.table.ends")}
                  </span>
                ) : (
                  <span className="truncate">{text}</span>
                )}
              </>
            )}
          </div>
        )
      })}
      <div role="gridcell" className="flex justify-center">
        {actions.length > 0 && <ActionMenu groups={[{ actions }]} />}
      </div>
      {isFaulty && (
        <span className="sr-only">
          {faults
            .get(line.key)!
            .map(({ reason }) => reason)
            .join("; ")}
        </span>
      )}
    </div>
  )
}
