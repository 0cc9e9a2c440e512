import { Button, Drawer, RadioGroup, Skeleton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useChangeWarehouse,
  useWarehouseOptions,
  type SourcedLine,
  type WarehouseOption,
} from "../../lib/order-detail"
import { useDistance } from "./use-distance"
import { LineWarehouses } from "./line-warehouses"

/** With more lines than this only all of them move at once. */
const MOST_LINES_SHOWN = 50

type Props = { id: string; close: () => void }

/** Lets what is not packed ship from elsewhere: all of it, or line by line. */
export const WarehouseDrawer = ({ id, close }: Props) => {
  const { t } = useTranslation("b2b")
  const { data, isPending, error } = useWarehouseOptions(id)
  const { mutateAsync, isPending: isSaving } = useChangeWarehouse(id)
  const [targets, setTargets] = useState<Record<string, string>>({})
  const lines = data?.lines ?? []
  const moved = lines.flatMap(({ order_line_id, warehouse_id: now }) => {
    const warehouse_id = targets[order_line_id]
    return warehouse_id && warehouse_id !== now ? [{ order_line_id, warehouse_id }] : []
  })

  const save = async () => {
    try {
      await mutateAsync(moved)
      toast.success(t("orderDetail.change.done"))
      close()
    } catch (refusal) {
      toast.error(t("orderDetail.change.refused", { message: (refusal as Error).message }))
    }
  }

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content className="sm:max-w-[560px]">
        <Drawer.Header>
          <Drawer.Title>{t("orderDetail.change.title")}</Drawer.Title>
          <Drawer.Description>{t("orderDetail.change.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {isPending && <Skeleton className="h-40 w-full" />}
          {error && <Text className="text-ui-fg-error">{error.message}</Text>}
          {data && !lines.length && <Text size="small">{t("orderDetail.change.nothing")}</Text>}
          {data && lines.length > 0 && (
            <AllTo
              options={data.options}
              chosen={chosenForAll(lines, targets)}
              choose={(warehouse_id) =>
                setTargets(Object.fromEntries(lines.map((line) => [line.order_line_id, warehouse_id])))
              }
            />
          )}
          {data && lines.length > 1 && lines.length <= MOST_LINES_SHOWN && (
            <LineWarehouses
              {...{ lines, targets, options: data.options }}
              choose={(line, warehouse) => setTargets((before) => ({ ...before, [line]: warehouse }))}
            />
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t("orderDetail.cancel")}
          </Button>
          <Button size="small" isLoading={isSaving} disabled={!moved.length} onClick={() => void save()}>
            {t("orderDetail.change.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

/** The one warehouse where all lines are, or are to be; empty: there are several. */
function chosenForAll(lines: SourcedLine[], targets: Record<string, string>): string {
  const all = new Set(lines.map((line) => targets[line.order_line_id] ?? line.warehouse_id ?? ""))
  return all.size === 1 ? [...all][0] : ""
}

type AllProps = { options: WarehouseOption[]; chosen: string; choose: (id: string) => void }

const AllTo = ({ options, chosen, choose }: AllProps) => {
  const { t } = useTranslation("b2b")
  const distance = useDistance()
  const lacking = ({ takes_all, lines_short }: WarehouseOption) =>
    takes_all ? t("orderDetail.change.takesAll") : t("orderDetail.change.short", { count: lines_short })
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="txt-compact-small-plus mb-2">{t("orderDetail.change.all")}</legend>
      <RadioGroup value={chosen} onValueChange={choose}>
        {options.map((option) => (
          <RadioGroup.ChoiceBox
            key={option.warehouse_id}
            value={option.warehouse_id}
            label={option.warehouse}
            description={`${distance(option.distance_km)} · ${lacking(option)}`}
          />
        ))}
      </RadioGroup>
    </fieldset>
  )
}
