import type { MedusaContainer } from "@medusajs/framework/types"
import { releaseCommissionWorkflow } from "../workflows/commission/workflows/release-commission"

export default async function releaseCommissions(container: MedusaContainer): Promise<void> {
  await releaseCommissionWorkflow(container).run({})
}

export const config = { name: "release-commissions", schedule: "*/15 * * * *" }
