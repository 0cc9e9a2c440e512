import { percentile } from "../lib/figures.mjs"
import { placeOurs, placeStock } from "./placing.mjs"

const LINES = 10

/** Eight buyers at once, each of a company of their own, placing one order after the other. */
export const throughputRows = [
  {
    name: "orders-per-second-8",
    targets: [{ field: "ratio", atLeast: 25 }],
    async measure({ shops, isQuick }) {
      const ours = await throughput(shops.ours, placeOurs, isQuick ? 10 : 40)
      const stock = await throughput(shops.stock, placeStock, isQuick ? 1 : 3)
      return {
        ours_ms: 1000 / ours.per_second,
        stock_ms: 1000 / stock.per_second,
        sql: null,
        stock_sql: null,
        ours_per_second: ours.per_second,
        stock_per_second: stock.per_second,
        p95: ours.p95,
        stock_p95: stock.p95,
      }
    },
  },
]

/** `orders` of each client; the time that counts is from the first request to the last answer. */
async function throughput(shop, place, orders) {
  await Promise.all(shop.clients.map((client) => place(shop, LINES, client)))
  const latencies = []
  const began = performance.now()
  await Promise.all(
    shop.clients.map(async (client) => {
      for (let i = 0; i < orders; i++) {
        latencies.push(await place(shop, LINES, client))
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  return { per_second: latencies.length / seconds, p95: percentile(latencies, 0.95) }
}
