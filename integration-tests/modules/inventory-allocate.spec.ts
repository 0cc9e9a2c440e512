import type InventoryModuleService from "../../src/modules/inventory/service"
import type { AllocationLine, RankedLocation } from "../../src/modules/inventory/types"
import { useApp } from "../helpers/app"
import { aLocation, aStockItem, stockRows } from "../helpers/stock-builders"

const app = useApp()
const inventory = () => app.container.resolve<InventoryModuleService>("inventory")
const line = (
  line_id: string,
  item: string,
  quantity: string,
  extra: Partial<AllocationLine> = {},
): AllocationLine => ({
  line_id,
  sku: line_id.toUpperCase(),
  quantity,
  step: "1",
  manage_inventory: true,
  allow_backorder: false,
  components: [{ inventory_item_id: item, required_quantity: 1 }],
  ...extra,
})
const rank = (location_id: string, distance_km: number | null, priority = 0): RankedLocation => ({
  location_id,
  name: location_id,
  distance_km,
  priority,
  serves: true,
})

it("splits a line over two warehouses and reserves each part under its own order line", async () => {
  const [near, far] = [await aLocation(app.container), await aLocation(app.container)]
  const item = await aStockItem(app.container, { [near]: 7, [far]: 5 })
  const { parts } = await inventory().allocate({
    lines: [line("ordli_split", item, "10")],
    ranking: [rank(far, 500), rank(near, 20)],
    policy: "fewest_parcels",
  })
  expect(parts).toEqual([
    {
      line_id: "ordli_split",
      order_line_id: "ordli_split",
      location_id: near,
      quantity: "7",
      is_backorder: false,
    },
    {
      line_id: "ordli_split",
      order_line_id: expect.stringMatching(/^ordli_[0-9A-Z]{26}$/),
      location_id: far,
      quantity: "3",
      is_backorder: false,
    },
  ])
  expect(await stockRows(app.container, item)).toEqual(
    expect.arrayContaining([
      { location_id: near, stocked: "7", reserved: "7", raw_reserved: "7", live: "7" },
      { location_id: far, stocked: "5", reserved: "3", raw_reserved: "3", live: "3" },
    ]),
  )
})
