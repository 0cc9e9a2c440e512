import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { CompanyEvents } from "../events"
import { changeCompanyStatusStep, type ChangeCompanyStatusInput } from "../steps/change-company-status"

/** Approves, suspends or reactivates a company, its members' prices with it. Refusal: COMPANY_STATUS. */
export const changeCompanyStatusWorkflow = createWorkflow(
  "change-company-status",
  (input: WorkflowData<ChangeCompanyStatusInput>) => {
    const id = changeCompanyStatusStep(input)
    emitEventStep({ eventName: CompanyEvents.STATUS_CHANGED, data: { id } })
    return new WorkflowResponse(id)
  },
)
