import { ChangeActionType, MathBN, MedusaError } from "@medusajs/framework/utils"
import { OrderChangeProcessing, setActionReference } from "@medusajs/order/dist/utils"

type Change = Parameters<typeof OrderChangeProcessing.registerActionType>[1]
type Event = Parameters<NonNullable<Change["validate"]>>[0]
type Item = Event["currentOrder"]["items"][number]
type Figure = "fulfilled_quantity" | "shipped_quantity"

/**
 * Lets half a unit of weighed goods be packed, shipped and unpacked. Core's own rules for these three are the same but
 * for one: they take any quantity below one for none.
 */
export function takePartsOfUnits(): void {
  const packed = (item: Item) => item.detail.fulfilled_quantity ?? 0
  const shipped = (item: Item) => item.detail.shipped_quantity ?? 0
  register(ChangeActionType.FULFILL_ITEM, "fulfilled_quantity", 1, (item) =>
    MathBN.sub(item.quantity, packed(item)),
  )
  register(ChangeActionType.SHIP_ITEM, "shipped_quantity", 1, (item) =>
    MathBN.sub(packed(item), shipped(item)),
  )
  register(ChangeActionType.CANCEL_ITEM_FULFILLMENT, "fulfilled_quantity", -1, (item) =>
    MathBN.convert(packed(item)),
  )
}

function register(
  type: ChangeActionType,
  figure: Figure,
  direction: 1 | -1,
  atMost: (item: Item) => ReturnType<typeof MathBN.convert>,
): void {
  OrderChangeProcessing.registerActionType(type, {
    operation({ action, currentOrder, options }) {
      const item = itemOf({ action, currentOrder })
      const change = MathBN.mult(action.details!.quantity, direction)
      item.detail[figure] = MathBN.add(item.detail[figure] ?? 0, change)
      setActionReference(item, action, options)
    },
    validate({ action, currentOrder }) {
      const item = itemOf({ action, currentOrder })
      const quantity = action.details?.quantity ?? 0
      const most = atMost(item)
      if (!MathBN.gt(quantity, 0) || MathBN.gt(quantity, most)) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `Quantity of item ${item.id} must be more than 0 and at most ${most.toFixed()}, not ${String(quantity)}`,
        )
      }
    },
  })
}

function itemOf({ action, currentOrder }: Pick<Event, "action" | "currentOrder">): Item {
  const item = currentOrder.items.find(({ id }) => id === action.details?.reference_id)
  if (!item) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The order has no item ${String(action.details?.reference_id)}`,
    )
  }
  return item
}
