import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { companyService } from "../lib/services"
import type { NewCompany } from "../types"

export const setCompanyDefaultsStepId = "set-company-defaults"

export type CompanyWithDefaults = NewCompany & { currency_code: string; tier_id: string }

/**
 * Gives companies without a currency the store's default, without a tier the one of the lowest rank.
 * INVALID_DATA for a currency that the platform does not know, NOT_ALLOWED when there is no tier yet.
 */
export const setCompanyDefaultsStep = createStep(
  setCompanyDefaultsStepId,
  async (companies: NewCompany[], { container }) => {
    const needsCurrency = companies.some(({ currency_code }) => !currency_code)
    const needsTier = companies.some(({ tier_id }) => !tier_id)
    const defaultCurrency = needsCurrency ? await storeCurrency(container) : ""
    const defaultTier = needsTier ? await lowestTier(container) : ""
    const complete: CompanyWithDefaults[] = companies.map((company) => ({
      ...company,
      currency_code: company.currency_code?.toLowerCase() ?? defaultCurrency,
      tier_id: company.tier_id ?? defaultTier,
    }))
    await assertCurrencies(container, [...new Set(complete.map(({ currency_code }) => currency_code))])
    return new StepResponse(complete)
  },
)

async function storeCurrency(container: MedusaContainer): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 })
  const currencies = store?.supported_currencies ?? []
  const currency = currencies.find(({ is_default }) => is_default) ?? currencies[0]
  if (!currency) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "currency_code is required: the store has no default currency",
    )
  }
  return currency.currency_code
}

async function lowestTier(container: MedusaContainer): Promise<string> {
  const [tier] = await companyService(container).listTiers({}, { order: { rank: "ASC", id: "ASC" }, take: 1 })
  if (!tier) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "There is no tier yet: create one first")
  }
  return tier.id
}

async function assertCurrencies(container: MedusaContainer, codes: string[]): Promise<void> {
  const known = await container.resolve(Modules.CURRENCY).listCurrencies({ code: codes })
  const unknown = codes.filter((code) => !known.some((currency) => currency.code === code))
  if (unknown.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code ${unknown.join(", ")} is unknown; an ISO 4217 code such as cny or eur is expected`,
    )
  }
}
