import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { CompanyEvents } from "../events"
import { importCompaniesStep, type ImportCompaniesInput } from "../steps/import-companies"

/**
 * A CSV or Excel file of companies: new codes become active companies, known ones are changed where a cell says
 * something. 1. All rows in one transaction, or every fault told and none written; 2. events of what was created and
 * of the owners invited. Refusal COMPANIES_REFUSED.
 */
export const importCompaniesWorkflow = createWorkflow(
  "import-companies",
  (input: WorkflowData<ImportCompaniesInput>) => {
    const imported = importCompaniesStep(input)
    const { created, invited } = transform(imported, ({ written }) => written)
    emitEventStep({ eventName: CompanyEvents.CREATED, data: created })
    emitEventStep({ eventName: CompanyEvents.MEMBER_INVITED, data: invited }).config({
      name: "emit-invitations",
    })
    return new WorkflowResponse(transform(imported, ({ result }) => result))
  },
)
