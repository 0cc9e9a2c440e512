import type { CreatePriceSetDTO, IProductModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type PricingModuleService from "../../src/modules/pricing/service"
import { newId } from "../../src/utils/ids"

export type Goods = { sku: string; variant_id: string; product_id: string; price_set_id: string }
export function pricingOf(container: MedusaContainer): PricingModuleService {
  return container.resolve<PricingModuleService>(Modules.PRICING)
}

export function databaseOf(container: MedusaContainer): Knex {
  return container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
}

/** Published goods of one variant with core prices and categories. */
export async function aGoods(
  container: MedusaContainer,
  input: { prices?: CreatePriceSetDTO["prices"]; category_ids?: string[]; sku?: string } = {},
): Promise<Goods> {
  const sku = input.sku ?? newId("sku")
  const products = container.resolve<IProductModuleService>(Modules.PRODUCT)
  const [product] = await products.createProducts([
    {
      title: sku,
      status: "published",
      options: [{ title: "Pack", values: ["each"] }],
      variants: [{ title: "each", sku, manage_inventory: false, options: { Pack: "each" } }],
      category_ids: input.category_ids ?? [],
    },
  ])
  const variantId = product.variants[0].id
  const [priceSet] = await pricingOf(container).createPriceSets([{ prices: input.prices ?? [] }])
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.PRODUCT]: { variant_id: variantId },
    [Modules.PRICING]: { price_set_id: priceSet.id },
  })
  return { sku, variant_id: variantId, product_id: product.id, price_set_id: priceSet.id }
}

/** A category below `parentId`. */
export async function aCategory(container: MedusaContainer, parentId?: string): Promise<string> {
  const products = container.resolve<IProductModuleService>(Modules.PRODUCT)
  const [category] = await products.createProductCategories([
    { name: newId("category"), is_active: true, parent_category_id: parentId },
  ])
  return category.id
}

export type CompanyGroups = {
  id: string
  code: string
  group_id: string
  tier_id: string
  tier_code: string
  tier_group_id: string
}

/** Rows of a company and its tier, without members: all that prices need to know. */
export async function aCompanyWithGroups(
  container: MedusaContainer,
  status = "active",
): Promise<CompanyGroups> {
  const database = databaseOf(container)
  const tierId = newId("tier")
  const companyId = newId("comp")
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .createCustomerGroups([{ name: `tier ${tierId}` }, { name: `company ${companyId}` }])
  await database("tier").insert({
    id: tierId,
    code: tierId,
    name: tierId,
    rank: 1,
    customer_group_id: groups[0].id,
  })
  await database("company").insert({
    id: companyId,
    code: companyId,
    name: companyId,
    status,
    tier_id: tierId,
    customer_group_id: groups[1].id,
    currency_code: "gbp",
  })
  return {
    id: companyId,
    code: companyId,
    group_id: groups[1].id,
    tier_id: tierId,
    tier_code: tierId,
    tier_group_id: groups[0].id,
  }
}
