import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { changeAddressStep } from "../steps/change-address"

/** Removes an address of a company. NOT_FOUND for another company's. */
export const removeCompanyAddressWorkflow = createWorkflow(
  "remove-company-address",
  (input: WorkflowData<{ company_id: string; address_id: string }>) =>
    new WorkflowResponse(changeAddressStep(transform(input, (ids) => ({ ...ids, change: null })))),
)
