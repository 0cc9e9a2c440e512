import StockLocationModule from "@medusajs/medusa/stock-location"
import { defineLink } from "@medusajs/framework/utils"
import WarehouseModule from "../modules/warehouse"

/** `stock_location.warehouse_profile`. */
export default defineLink(
  { linkable: StockLocationModule.linkable.stockLocation, field: "id" },
  { ...WarehouseModule.linkable.warehouseProfile.id, primaryKey: "stock_location_id" },
  { readOnly: true },
)
