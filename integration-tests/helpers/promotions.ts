import type { CreatePromotionDTO, MedusaContainer } from "@medusajs/framework/types"
import { createCampaignsWorkflow, createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { unique } from "./company-builders"

export type PromotionInput = Partial<CreatePromotionDTO> & {
  method?: Partial<CreatePromotionDTO["application_method"]>
}

/** An active promotion; 10 % off the goods unless `method` says otherwise. Returns its code. */
export async function aPromotion(
  container: MedusaContainer,
  { method, ...promotion }: PromotionInput = {},
): Promise<string> {
  const code = promotion.code ?? unique("promo").toUpperCase()
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          type: "standard",
          status: "active",
          ...promotion,
          code,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
            currency_code: "gbp",
            ...method,
          },
        },
      ],
    },
  })
  return code
}

/** A campaign whose budget in GBP every use takes from. Returns its id. */
export async function aCampaign(container: MedusaContainer, limit: number): Promise<string> {
  const campaign_identifier = unique("campaign")
  const { result } = await createCampaignsWorkflow(container).run({
    input: {
      campaignsData: [
        {
          name: campaign_identifier,
          campaign_identifier,
          budget: { type: "spend", limit, currency_code: "gbp" },
        },
      ],
    },
  })
  return result[0].id
}
