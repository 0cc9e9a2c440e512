import { timedRow } from "../lib/timed-row.mjs"

const MOST_STATEMENTS = { field: "sql", atMost: 25 }

export const placingRows = [
  placing(10, { ours: 30, stock: 9 }, [{ field: "ratio", atLeast: 20 }]),
  placing(50, { ours: 20, stock: 5 }),
  placing(200, { ours: 15, stock: 3 }, [{ field: "ratio", atLeast: 60 }]),
  placing(500, { ours: 9, stock: 1 }, [{ field: "ours_ms", atMostTimes: 3, of: "place-200" }]),
]

function placing(count, runs, targets = []) {
  return timedRow({
    name: `place-${count}`,
    targets: [...targets, MOST_STATEMENTS],
    ours: (shop) => placeOurs(shop, count),
    stock: (shop) => placeStock(shop, count),
    runs,
    // Stock's large checkouts take a quarter of a minute and more: those before have warmed it.
    warmUps: { ours: 5, stock: count > 50 ? 0 : 1 },
  })
}

export const previewRows = [10, 200].map((count) =>
  timedRow({
    name: `preview-${count}`,
    targets: count === 200 ? [{ field: "ours_ms", lessThan: "place-200" }] : [],
    ours: async (shop) => (await shop.buyer.send("POST", "/store/orders/preview", ourOrder(shop, count))).ms,
    stock: async (shop) => (await cartWithDelivery(shop, shop.buyer, count)).ms,
    runs: { ours: 15, stock: 5 },
  }),
)

/** Places an order on account in one request, with all our rules; answers its milliseconds. */
export async function placeOurs(shop, count, client = shop.buyer) {
  const { ms } = await client.send("POST", "/store/orders", ourOrder(shop, count, client))
  return ms
}

/** Stock's checkout in its five requests; answers their milliseconds together. */
export async function placeStock(shop, count, client = shop.buyer) {
  const { cart_id, ms } = await cartWithDelivery(shop, client, count)
  const collection = await client.send("POST", "/store/payment-collections", { cart_id })
  const { id } = collection.body.payment_collection
  const session = await client.send("POST", `/store/payment-collections/${id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const completed = await client.send("POST", `/store/carts/${cart_id}/complete`, {})
  if (completed.body.type !== "order") {
    throw new Error(`The stock platform refused the order: ${JSON.stringify(completed.body.error)}`)
  }
  return ms + collection.ms + session.ms + completed.ms
}

function ourOrder(shop, count, client = shop.buyer) {
  return { lines: shop.lines(count), ship_to: client.addressId, payment: "credit" }
}

/** What a stock shop must do before it can show a total: a cart with its lines and address, and the delivery. */
async function cartWithDelivery(shop, client, count) {
  const { region_id, variant_ids, option_id } = shop.ids
  const created = await client.send("POST", "/store/carts", {
    region_id,
    items: shop.lines(count).map(({ sku, quantity }) => ({ variant_id: variant_ids[sku], quantity })),
    shipping_address: shop.address,
    billing_address: shop.address,
  })
  const { id } = created.body.cart
  const delivery = await client.send("POST", `/store/carts/${id}/shipping-methods`, { option_id })
  return { cart_id: id, ms: created.ms + delivery.ms }
}
