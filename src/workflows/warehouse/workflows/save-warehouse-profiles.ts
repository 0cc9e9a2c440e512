import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { WarehouseProfileInput } from "../../../modules/warehouse/types"
import { saveWarehouseProfilesStep } from "../steps/save-warehouse-profiles"

/**
 * Creates or updates the profiles of stock locations, one input per location; answers the profiles. Where coordinates
 * are missing, the gazetteer looks up the location's address. NOT_FOUND for an unknown location. Idempotent.
 */
export const saveWarehouseProfilesWorkflow = createWorkflow(
  "save-warehouse-profiles",
  (input: WorkflowData<{ profiles: WarehouseProfileInput[] }>) =>
    new WorkflowResponse(saveWarehouseProfilesStep(input.profiles)),
)
