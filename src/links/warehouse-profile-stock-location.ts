import StockLocationModule from "@medusajs/medusa/stock-location"
import { defineLink } from "@medusajs/framework/utils"
import WarehouseModule from "../modules/warehouse"

/** `warehouse_profile.stock_location`. */
export default defineLink(
  { linkable: WarehouseModule.linkable.warehouseProfile, field: "stock_location_id" },
  StockLocationModule.linkable.stockLocation,
  { readOnly: true },
)
