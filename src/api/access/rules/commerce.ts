import type { MedusaRequest } from "@medusajs/framework/http"
import type { Permission } from "../../../modules/staff/utils/permissions"
import type { Needs, Rule } from "../rule"
import { act, all, resource } from "./lib"

/** What the platform's search may look in, and what reading of it needs; anything else is an owner's. */
const SEARCHED: Record<string, Permission> = {
  product: "read:product",
  product_variant: "read:product",
  product_category: "read:product",
  product_collection: "read:product",
  product_tag: "read:product",
  product_type: "read:product",
  inventory_item: "read:stock",
  promotion: "read:promotion",
  campaign: "read:promotion",
}

function searchNeeds({ query }: MedusaRequest): Needs {
  const asked = [query.entity ?? []].flat()
  const needs = asked.map((entity) => (typeof entity === "string" ? SEARCHED[entity] : undefined))
  return asked.length && needs.every((each) => each !== undefined) ? [...new Set(needs)] : "everything"
}

/** Goods, stock, warehouses and what sells them. */
export const COMMERCE_RULES: Rule[] = [
  act("GET", "/admin/search", searchNeeds),
  ...resource("product", "/admin/products"),
  ...resource("product", "/admin/product-variants"),
  ...resource("product", "/admin/product-categories"),
  ...resource("product", "/admin/product-options"),
  ...resource("product", "/admin/product-tags"),
  ...resource("product", "/admin/product-types"),
  ...resource("product", "/admin/collections"),
  ...resource("product", "/admin/order-rules"),
  // Which customers see which goods.
  ...resource("product", "/admin/visibilities", "whole"),
  ...resource("product", "/admin/translations"),
  act("POST", "/admin/inventory-items/location-levels/batch", ["adjust:stock"]),
  act("POST", "/admin/inventory-items/:id/location-levels", ["adjust:stock"]),
  all("/admin/inventory-items/:id/location-levels/batch", ["adjust:stock"]),
  act("POST", "/admin/inventory-items/:id/location-levels/:location_id", ["adjust:stock"]),
  act("DELETE", "/admin/inventory-items/:id/location-levels/:location_id", ["adjust:stock"]),
  ...resource("stock", "/admin/inventory-items"),
  // An order's detail page asks for those of its own lines.
  act("GET", "/admin/reservations", ["read:stock"], {
    ...{ kind: "order_line", in: "query", name: "line_item_id" },
  }),
  ...resource("stock", "/admin/reservations", "whole"),
  act("POST", "/admin/warehouses/simulate", ["read:warehouse"]),
  ...resource("warehouse", "/admin/warehouses"),
  act("GET", "/admin/stock-locations", "staff"),
  ...resource("warehouse", "/admin/stock-locations"),
  ...resource("warehouse", "/admin/fulfillment-sets"),
  act("GET", "/admin/places", "staff"),
  ...resource("announcement", "/admin/announcements"),
  ...resource("promotion", "/admin/promotions"),
  ...resource("promotion", "/admin/campaigns"),
  act("POST", "/admin/uploads", ["update:product"]),
  act("POST", "/admin/uploads/presigned-urls", ["update:product"]),
  // A file may be an export of anything.
  all("/admin/uploads", "everything"),
]
