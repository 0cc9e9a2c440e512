import { MedusaError } from "@medusajs/framework/utils"
import type { Buyer } from "../../../modules/company/types"

/** FORBIDDEN while the buyer's company is pending or suspended. */
export function assertActive({ company }: Buyer): void {
  if (company.status !== "active") {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `Company ${company.code} is ${company.status}; only an active company may order`,
    )
  }
}
