import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { addAddressStep } from "../steps/add-address"
import { locateAddressesStep } from "../steps/locate-addresses"
import type { NewAddress } from "../types"

/** Adds an address to a company, with its coordinates; answers its id. */
export const addCompanyAddressWorkflow = createWorkflow(
  "add-company-address",
  (input: WorkflowData<{ company_id: string; address: NewAddress }>) => {
    const located = locateAddressesStep(transform(input, ({ address }) => [address]))
    const address = transform({ input, located }, (given) => ({
      ...given.located[0],
      company_id: given.input.company_id,
    }))
    return new WorkflowResponse(addAddressStep(address))
  },
)
