// `medusa exec` in the compiled app: companies, prices, credit, commission and rules over the shop, made by the
// project's own workflows.
const path = require("node:path")
const { Modules } = require("@medusajs/framework/utils")
const { updateRegionsWorkflow } = require("@medusajs/medusa/core-flows")
const { address, buyers, distributors, goods, hiddenGoods, warehouses } = require("./trade.cjs")

const CURRENCY = "gbp"
const BUYERS_TIER = "A"
/** Every third of the goods has a price by contract, every fourth of those one from twelve pieces on too. */
const CONTRACT_EVERY = 3
const BREAK_EVERY = 12
/** A limit that counts and is never reached. */
const PLENTY = "1000000000"

exports.default = async function seedRules({ container }) {
  const flows = require(path.resolve("src/workflows/index.js"))
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  await shop(container, run, flows)
  const tiers = await buyingTiers(container, run, flows)
  const companies = await buyingCompanies(container, run, flows, tiers)
  await prices(container, run, flows, tiers, companies)
  await visibility(container, run, flows, tiers)
  await commission(container, run, flows, tiers, companies)
}

async function shop(container, run, flows) {
  const [region] = await container.resolve(Modules.REGION).listRegions({ name: "Bench" })
  await run(updateRegionsWorkflow, {
    selector: { id: region.id },
    update: { payment_providers: ["pp_system_default", "pp_credit_credit"] },
  })
  const locations = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})
  await run(flows.saveWarehouseProfilesWorkflow, {
    profiles: warehouses.map(({ name, latitude, longitude }) => ({
      stock_location_id: locations.find((location) => location.name === name).id,
      latitude,
      longitude,
      priority: 0,
    })),
  })
  // By the dozen and the half dozen.
  await run(flows.saveOrderRulesWorkflow, {
    rules: goods
      .filter((_, index) => index % 2 === 0)
      .map(({ sku }, index) => ({
        sku,
        minimum: index % 3 ? "6" : "12",
        multiple: "6",
        maximum: "1200",
        allows_decimals: false,
      })),
  })
}

async function buyingTiers(container, run, flows) {
  const ids = await run(flows.createTiersWorkflow, {
    tiers: ["A", "B", "C"].map((code, index) => ({ code, name: `Tier ${code}`, rank: 3 - index })),
  })
  const tiers = await container.resolve("company").listTiers({ id: ids })
  return new Map(tiers.map((tier) => [tier.code, tier]))
}

async function buyingCompanies(container, run, flows, tiers) {
  const emails = [...buyers, ...distributors]
  const customers = await container.resolve(Modules.CUSTOMER).listCustomers({ email: emails })
  const members = emails.map((email) => customers.find((customer) => customer.email === email))
  const ids = await run(flows.createCompaniesWorkflow, {
    companies: members.map(({ id, email }) => ({
      name: `Company of ${email}`,
      status: "active",
      currency_code: CURRENCY,
      tier_id: tiers.get(BUYERS_TIER).id,
      members: [{ customer_id: id, role: "owner", limit_per_order: PLENTY, limit_per_month: PLENTY }],
      addresses: [{ ...address, latitude: 51.5074, longitude: -0.1278, is_default: true }],
    })),
  })
  for (const company_id of ids) {
    const terms = { currency_code: CURRENCY, limit: PLENTY, actor_id: "bench", reason: "Opening" }
    await run(flows.grantCreditWorkflow, { company_id, ...terms })
  }
  return new Map(members.map(({ id, email }, index) => [email, { id: ids[index], customer_id: id }]))
}

async function prices(container, run, flows, tiers, companies) {
  const [category] = await container.resolve(Modules.PRODUCT).listProductCategories({ name: "Category 1" })
  await run(flows.upsertTierDiscountsWorkflow, {
    discounts: [
      { tier_id: tiers.get(BUYERS_TIER).id, category_id: null, rate_bps: 500 },
      { tier_id: tiers.get(BUYERS_TIER).id, category_id: category.id, rate_bps: 800 },
    ],
  })
  for (const email of buyers) {
    const price = (sku, min_quantity, amount) => ({
      company: companies.get(email).id,
      tier: null,
      sku,
      currency_code: CURRENCY,
      min_quantity,
      amount: amount.toFixed(2),
      starts_at: null,
      ends_at: null,
      source: "bench",
    })
    const rows = goods.flatMap((one, index) => [
      ...(index % CONTRACT_EVERY === 0 ? [price(one.sku, "1", one.price * 0.9)] : []),
      ...(index % BREAK_EVERY === 0 ? [price(one.sku, "12", one.price * 0.8)] : []),
    ])
    await run(flows.upsertContractPricesWorkflow, {
      rows: rows.map((row, index) => ({ line: index + 1, ...row })),
    })
  }
}

/** A category for the buyers' tier alone, and one goods for another tier alone. */
async function visibility(container, run, flows, tiers) {
  const products = container.resolve(Modules.PRODUCT)
  const [category] = await products.listProductCategories({ name: "Category 3" })
  const [product] = await products.listProducts({ title: hiddenGoods.title })
  const onlyFor = (tier, subject) =>
    run(flows.setVisibilityWorkflow, { subject, customer_group_ids: [tiers.get(tier).customer_group_id] })
  await onlyFor(BUYERS_TIER, { category_id: category.id })
  await onlyFor("C", { product_id: product.id })
}

/** Two levels above every buyer, with a rule for all goods, one for a category and one for the tier. */
async function commission(container, run, flows, tiers, companies) {
  const [first, second] = distributors.map((email) => companies.get(email))
  const distributorOf = ({ customer_id }) => run(flows.createDistributorWorkflow, { customer_id })
  const [firstId, secondId] = [await distributorOf(first), await distributorOf(second)]
  await run(flows.referCompanyWorkflow, { company_id: first.id, distributor_id: secondId })
  for (const email of buyers) {
    await run(flows.referCompanyWorkflow, { company_id: companies.get(email).id, distributor_id: firstId })
  }
  const [category] = await container.resolve(Modules.PRODUCT).listProductCategories({ name: "Category 2" })
  const rules = [
    { level: 1, rate_bps: 300 },
    { level: 2, rate_bps: 100 },
    { level: 1, rate_bps: 500, category_id: category.id },
    { level: 1, rate_bps: 400, tier_id: tiers.get(BUYERS_TIER).id },
  ]
  for (const rule of rules) {
    await run(flows.createCommissionRuleWorkflow, rule)
  }
}
