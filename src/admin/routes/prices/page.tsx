import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { CustomerSearch } from "./tiers/customer-search"
import { TierList } from "./tiers/tier-list"

/** Whose prices: a customer, found by the beginning of a word, or a tier. */
const PricesPage = () => (
  <div className="flex flex-col gap-3">
    <CustomerSearch />
    <TierList />
  </div>
)

export const config = defineRouteConfig({
  label: "prices.title",
  translationNs: "b2b",
  icon: CurrencyDollar,
})

export default PricesPage
