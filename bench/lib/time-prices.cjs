// `medusa exec` on a database of prices: how long Postgres takes to price goods for one buyer, by the pricing service
// of the app in whose folder this runs. Writes { <count of goods>: median ms of SQL } to BENCH_RESULT.
const { writeFileSync } = require("node:fs")
const { Modules } = require("@medusajs/framework/utils")

const COUNTS = [20, 50, 200]
const COMPANIES = 30
const ROUNDS = 3
const QUANTITY = 12

exports.default = async function timePrices({ container }) {
  const database = container.resolve("__pg_connection__")
  const rows = async (statement, params = []) => (await database.raw(statement, params)).rows
  const pricing = container.resolve(Modules.PRICING)
  const price = pricing.resolvePrices ? ourPrices(pricing) : stockPrices(pricing)
  // The same ones in every run; a spread over all.
  const groups = await rows(
    `select id from customer_group where id like 'cusgroup_01000%' order by md5(id) limit ?`,
    [COMPANIES],
  )
  const [tier] = pricing.resolvePrices
    ? await rows(`select customer_group_id from tier where code = 'A'`)
    : []
  const [region] = await rows(`select id from region where name = 'Bench'`)
  const goods = await rows(
    `select link.price_set_id from product_variant v
     join product_variant_price_set link on link.variant_id = v.id order by v.sku`,
  )
  const buyers = groups.map(({ id }) => ({
    group_id: id,
    tier_group_id: tier?.customer_group_id,
    region_id: region.id,
  }))
  const stopwatch = statementStopwatch(database)
  const result = {}
  for (const count of COUNTS) {
    const times = []
    // The first round brings the companies' pages into memory, as their buyers' earlier requests would have.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const buyer of buyers) {
        stopwatch.reset()
        await price(goodsFor(buyer, goods, count), buyer)
        if (round > 0) {
          times.push(stopwatch.ms())
        }
      }
    }
    times.sort((a, b) => a - b)
    result[count] = times[Math.floor(times.length / 2)]
  }
  writeFileSync(process.env.BENCH_RESULT, JSON.stringify(result))
}

/** Every second one has a price of the buyer's own: the seeds give company c the goods c × 37 + k × 36. */
function goodsFor({ group_id }, goods, count) {
  const company = Number(group_id.slice(-24))
  return Array.from({ length: count }, (_, i) => goods[(company * 37 + i * 18) % goods.length].price_set_id)
}

function ourPrices(pricing) {
  return (priceSetIds, { group_id, tier_group_id, region_id }) =>
    pricing.resolvePrices({
      items: priceSetIds.map((price_set_id) => ({ key: price_set_id, price_set_id, quantity: QUANTITY })),
      company_group_id: group_id,
      tier_group_id,
      customer_group_ids: [group_id, tier_group_id],
      currency_code: "gbp",
      region_id,
    })
}

function stockPrices(pricing) {
  return (id, { group_id, region_id }) =>
    pricing.calculatePrices(
      { id },
      {
        context: {
          currency_code: "gbp",
          region_id,
          quantity: QUANTITY,
          customer: { groups: [{ id: group_id }] },
        },
      },
    )
}

/** From the sending of each statement to the last of its rows. */
function statementStopwatch(database) {
  const began = new Map()
  let total = 0
  database.on("query", ({ __knexQueryUid }) => began.set(__knexQueryUid, performance.now()))
  database.on("query-response", (_rows, { __knexQueryUid }) => {
    total += performance.now() - began.get(__knexQueryUid)
    began.delete(__knexQueryUid)
  })
  return {
    reset: () => (total = 0),
    ms: () => total,
  }
}
