const SIZES = [1_000, 10_000, 100_000]
const COUNTS = [20, 50, 200]
/** The platform has no prices by company; a price list for each is its nearest way, and dear beyond this. */
const MOST_PRICE_LISTS = 1_000
const MOST_WHEN_QUICK = 10_000

/** What it takes Postgres to price so many goods for one buyer, among so many companies with 100 prices each. */
export const priceRows = SIZES.flatMap((companies) => {
  const times = timesAmong(companies)
  return COUNTS.map((count) => ({
    name: nameOf(count, companies),
    isSlow: companies > MOST_WHEN_QUICK,
    targets: targetsOf(count, companies),
    async measure(bench) {
      const { ours, stock } = await times(bench)
      return { ours_ms: ours[count], stock_ms: stock?.[count] ?? null, sql: 1, stock_sql: stock && 1 }
    },
  }))
})

function nameOf(count, companies) {
  return `price-${count}-at-${companies}`
}

function targetsOf(count, companies) {
  return count === 200 && companies === 100_000
    ? [
        { field: "ours_ms", atMost: 5 },
        { field: "ours_ms", atMostTimes: 1.5, of: nameOf(200, 1_000) },
      ]
    : []
}

/** One start of the app times all counts: the first row that asks waits for it. */
function timesAmong(companies) {
  let measured
  return ({ databases, steps }) => {
    const timed = async (platform) => {
      await steps.run(`seed ${companies} companies (${platform})`, () =>
        databases.seedPrices(platform, companies),
      )
      return await databases.timePrices(platform, companies)
    }
    measured ??= (async () => ({
      ours: await timed("ours"),
      stock: companies <= MOST_PRICE_LISTS ? await timed("stock") : null,
    }))()
    return measured
  }
}
