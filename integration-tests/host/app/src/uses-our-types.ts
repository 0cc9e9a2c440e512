// Compiled with the host: fails when the package ships no types, or others than it says.
import type { B2bOptions } from "medusa-b2b-ordering"
import { previewOrderWorkflow, type OrderRequest } from "medusa-b2b-ordering/workflows"

export const options: B2bOptions = { pricePolicy: "lowest", returnWindowDays: 14 }

// @ts-expect-error a policy that does not exist must not compile
export const wrong: B2bOptions = { pricePolicy: "highest" }

export const lines: OrderRequest["lines"] = []
export const preview = previewOrderWorkflow
