import { Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SourcedLine, WarehouseOption } from "../../lib/order-detail"
import { useFormat } from "../../lib/use-format"

type Props = {
  lines: SourcedLine[]
  options: WarehouseOption[]
  targets: Record<string, string>
  choose: (lineId: string, warehouseId: string) => void
}

/** Each line with its warehouse, and what every other one has of it. */
export const LineWarehouses = ({ lines, options, targets, choose }: Props) => {
  const { t } = useTranslation("b2b")
  const { quantity } = useFormat()
  const takes = (option: WarehouseOption, id: string) =>
    option.lines.find(({ order_line_id }) => order_line_id === id)?.could_take ?? "0"
  return (
    <section className="flex flex-col gap-3">
      <Text size="small" weight="plus">
        {t("orderDetail.change.lines")}
      </Text>
      {lines.map((line) => (
        <div key={line.order_line_id} className="grid grid-cols-[1fr_220px] items-center gap-3">
          <div className="min-w-0">
            <Text size="small" className="truncate" title={line.title}>
              {line.title}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle truncate tabular-nums">
              {quantity(line.quantity)} × {line.sku}
            </Text>
          </div>
          <Select
            value={targets[line.order_line_id] ?? line.warehouse_id ?? ""}
            onValueChange={(warehouse) => choose(line.order_line_id, warehouse)}
          >
            <Select.Trigger aria-label={`${line.line} ${line.title}`}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {options.map((option) => (
                <Select.Item key={option.warehouse_id} value={option.warehouse_id}>
                  {option.warehouse} ·{" "}
                  {t("orderDetail.change.takes", { quantity: quantity(takes(option, line.order_line_id)) })}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      ))}
    </section>
  )
}
