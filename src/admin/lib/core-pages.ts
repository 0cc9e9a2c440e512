import type { Permission } from "../../modules/staff/utils/permissions"
import type { PageRule } from "./pages"

const page = (path: string, needs: PageRule["needs"]): PageRule => ({ path, needs })
const ofAll = (rule: PageRule): PageRule => ({ ...rule, isOfAllCustomers: true })

/** Forms that stand below a page, all with the same needs. */
const forms = (path: string, names: string, needs: readonly Permission[]): PageRule[] =>
  names.split(" ").map((name) => page(`${path}/${name}`, needs))

type Managed = "product" | "stock" | "tier" | "price" | "promotion" | "company" | "warehouse" | "staff"

/** A list, a page of each record, and the forms to create and to change one. */
function managed(path: string, resource: Managed, changes: string): PageRule[] {
  return [
    page(path, [`read:${resource}`]),
    page(`${path}/create`, [`create:${resource}`]),
    page(`${path}/:id`, [`read:${resource}`]),
    ...forms(`${path}/:id`, changes, [`update:${resource}`]),
  ]
}

/** The same of the shop's settings, which are created by updating them. */
function settings(path: string, ...changes: string[]): PageRule[] {
  return [
    page(path, ["read:settings"]),
    ...changes.map((change) => page(`${path}/${change}`, ["update:settings"])),
    page(`${path}/:id`, ["read:settings"]),
  ]
}

const ORDERS: readonly PageRule[] = [
  ofAll(page("/orders", ["read:order"])),
  ofAll(page("/orders/export", ["read:order", "export"])),
  page("/orders/:id", ["read:order"]),
  page("/orders/:id/fulfillment", ["create:fulfillment"]),
  page("/orders/:id/:f_id/create-shipment", ["update:fulfillment"]),
  ofAll(page("/orders/:id/allocate-items", ["create:stock"])),
  page("/orders/:id/returns/:return_id/receive", ["update:return"]),
  ...forms("/orders/:id", "returns claims exchanges", ["create:return"]),
  page("/orders/:id/refund", ["update:payment"]),
  ofAll(page("/orders/:id/transfer", ["update:order"])),
  ...forms("/orders/:id", "edits email shipping-address billing-address metadata/edit", ["update:order"]),
  ofAll(page("/draft-orders", ["read:order"])),
  ofAll(page("/draft-orders/create", ["create:order"])),
  ofAll(page("/draft-orders/:id", ["read:order"])),
  ofAll(page("/draft-orders/:id/*", ["update:order"])),
]

const GOODS: readonly PageRule[] = [
  page("/products/import", ["create:product", "update:product"]),
  page("/products/export", ["read:product", "export"]),
  page("/products/:id/variants/create", ["update:product"]),
  page("/products/:id/variants/:variant_id", ["read:product"]),
  ...forms("/products/:id/variants/:variant_id", "edit prices manage-items media metadata/edit", [
    "update:product",
  ]),
  ...managed(
    "/products",
    "product",
    "edit edit-variant sales-channels attributes organization shipping-profile media images/:image_id/variants " +
      "prices stock metadata/edit options/manage",
  ),
  page("/product-options/:id/values/:value_id", ["read:product"]),
  page("/product-options/:id/values/:value_id/metadata/edit", ["update:product"]),
  ...managed("/product-options", "product", "edit metadata/edit"),
  page("/categories/organize", ["update:product"]),
  ...managed("/categories", "product", "edit products organize metadata/edit"),
  ...managed("/collections", "product", "edit products metadata/edit"),
  page("/inventory/export", ["read:stock", "export"]),
  page("/inventory/stock", ["adjust:stock"]),
  ...forms("/inventory/:id", "locations locations/:location_id", ["adjust:stock"]),
  ...managed("/inventory", "stock", "edit attributes metadata/edit"),
  ...managed("/reservations", "stock", "edit metadata/edit").map(ofAll),
]

const CUSTOMERS: readonly PageRule[] = [
  ofAll(page("/customers", ["read:company"])),
  ofAll(page("/customers/create", ["create:company"])),
  page("/customers/:id", ["read:company"]),
  ofAll(page("/customers/:id/add-customer-groups", ["update:company", "update:tier"])),
  ofAll(page("/customers/:id/:order_id/transfer", ["update:order"])),
  ...forms("/customers/:id", "edit create-address metadata/edit", ["update:company"]),
  ...managed("/customer-groups", "tier", "edit add-customers metadata/edit").map(ofAll),
  ...managed("/promotions", "promotion", "edit add-to-campaign :ruleType/edit metadata/edit"),
  ...managed("/campaigns", "promotion", "edit configuration edit-budget add-promotions metadata/edit"),
  ...managed("/price-lists", "price", "edit configuration products/add products/edit metadata/edit").map(
    ofAll,
  ),
]

const SETTINGS: readonly PageRule[] = [
  page("/settings", []),
  page("/settings/profile/*", []),
  ...settings("/settings/store", "edit", "currencies", "locales", "metadata/edit"),
  page("/settings/users/invite", ["create:staff"]),
  ...managed("/settings/users", "staff", "edit metadata/edit"),
  // The platform's own roles, which are not used here.
  page("/settings/roles/*", "owner"),
  page("/settings/policies/*", "owner"),
  ...settings("/settings/regions", "create", ":id/edit", ":id/countries/add", ":id/metadata/edit"),
  page("/settings/tax-regions/:id/provinces/:province_id", ["read:settings"]),
  ...settings("/settings/tax-regions", "create"),
  page("/settings/tax-regions/:id/*", ["update:settings"]),
  ...settings("/settings/return-reasons", "create", ":id/edit"),
  ...settings("/settings/refund-reasons", "create", ":id/edit"),
  ...settings("/settings/sales-channels", "create", ":id/edit", ":id/add-products", ":id/metadata/edit"),
  ...settings("/settings/property-labels", ":entity/edit"),
  ...managed("/settings/product-types", "product", "edit metadata/edit"),
  ...managed("/settings/product-tags", "product", "edit metadata/edit"),
  ...settings("/settings/locations/shipping-profiles", "create", ":id/metadata/edit"),
  ...settings("/settings/locations/shipping-option-types", "create", ":id/edit"),
  page("/settings/locations/:id/fulfillment-set/:fset_id/service-zone/:zone_id/shipping-option/*", [
    "update:settings",
  ]),
  page("/settings/locations/:id/fulfillment-set/*", ["update:warehouse"]),
  ...managed("/settings/locations", "warehouse", "edit sales-channels fulfillment-providers metadata/edit"),
  page("/settings/translations", ["read:product"]),
  page("/settings/translations/*", ["update:product"]),
  ...["/settings/publishable-api-keys", "/settings/secret-api-keys"].flatMap((path) =>
    managed(path, "staff", "edit sales-channels"),
  ),
  page("/settings/workflows/*", "owner"),
  page("/settings/search", ["read:settings"]),
]

/** What each page of the dashboard itself needs, as the API does for what the page shows or saves. */
export const CORE_PAGES: readonly PageRule[] = [...ORDERS, ...GOODS, ...CUSTOMERS, ...SETTINGS]
