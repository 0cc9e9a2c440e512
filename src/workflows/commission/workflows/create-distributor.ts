import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createDistributorStep, type NewDistributor } from "../steps/create-distributor"

/** Answers with the distributor's id. */
export const createDistributorWorkflow = createWorkflow("create-distributor", (input: NewDistributor) => {
  return new WorkflowResponse(createDistributorStep(input))
})
