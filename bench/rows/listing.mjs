import { timedRow } from "../lib/timed-row.mjs"

const LIMIT = 50
/** Core's default fields with the price and the stock, as the platform's own storefront asks for them. */
const STOCK_FIELDS = "*variants.calculated_price,+variants.inventory_quantity,*categories"

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
