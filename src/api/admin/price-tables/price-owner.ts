import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readPriceOwner, type PriceOwner } from "../../../read-models/price-owner"

/** The company or tier that the path names. NOT_FOUND without one. */
export async function ownerOf(
  req: MedusaRequest,
  kind: PriceOwner["kind"],
  currencyCode: string | undefined,
): Promise<PriceOwner> {
  const owner = await readPriceOwner(req.scope, kind, req.params.id, currencyCode ?? null)
  if (!owner) {
    const noun = kind === "company" ? "Company" : "Tier"
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${noun} ${req.params.id} was not found`)
  }
  return owner
}

/** An owner as the API tells it. */
export function toldOwner({ kind, id, code, name, status, tier }: PriceOwner) {
  return { kind, id, code, name, status, tier }
}

/** All customer groups of a buyer of the owner's. */
export function groupsOf({ company_group_id, tier_group_id }: PriceOwner): string[] {
  return company_group_id === null ? [tier_group_id] : [company_group_id, tier_group_id]
}
