import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { changeAddressStep } from "../steps/change-address"
import { relocateAddressStep, type AddressChange } from "../steps/relocate-address"

/** Changes an address of a company; one that moved is located anew. NOT_FOUND for another company's. */
export const changeCompanyAddressWorkflow = createWorkflow(
  "change-company-address",
  (input: WorkflowData<AddressChange>) => {
    const change = relocateAddressStep(input)
    return new WorkflowResponse(
      changeAddressStep(
        transform({ input, change }, (given) => ({
          company_id: given.input.company_id,
          address_id: given.input.address_id,
          change: given.change,
        })),
      ),
    )
  },
)
