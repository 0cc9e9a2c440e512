import { timedRow } from "../lib/timed-row.mjs"

const LIMIT = 50
/** What our catalogue answers too: name, code, picture, categories, the buyer's price, the stock. */
const STOCK_FIELDS = [
  "id",
  "title",
  "handle",
  "thumbnail",
  "categories.id",
  "categories.name",
  "variants.id",
  "variants.title",
  "variants.sku",
  "variants.barcode",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "*variants.calculated_price",
  "+variants.inventory_quantity",
].join(",")

export const listingRows = [
  timedRow({
    name: `list-${LIMIT}`,
    targets: [{ field: "ratio", atLeast: 8 }],
    ours: async (shop) => (await shop.buyer.send("GET", `/store/catalog?limit=${LIMIT}`)).ms,
    stock: async (shop) => {
      const query = new URLSearchParams({
        limit: String(LIMIT),
        region_id: shop.ids.region_id,
        fields: STOCK_FIELDS,
      })
      return (await shop.buyer.send("GET", `/store/products?${query}`)).ms
    },
    runs: { ours: 30, stock: 15 },
    warmUps: { ours: 10, stock: 3 },
  }),
]
