import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { CompanyEvents } from "../events"
import { invitation } from "../lib/invitation"
import { createCompaniesStep, type CompanyToCreate } from "../steps/create-companies"
import { findOrCreateCustomersStep } from "../steps/find-or-create-customers"
import { locateAddressesStep } from "../steps/locate-addresses"
import { setCompanyDefaultsStep } from "../steps/set-company-defaults"
import type { NewCompany } from "../types"

/**
 * Creates companies with their members and addresses; answers their ids in the order given.
 * 1. Currency and tier where none is given; 2. a customer and a log-in for each member who has none; 3. coordinates;
 * 4. companies, groups, members and addresses in one transaction; 5. events.
 * Refusals: ALREADY_A_MEMBER, LOG_IN_TAKEN. A taken code is a DUPLICATE_ERROR, an unknown tier NOT_FOUND.
 */
export const createCompaniesWorkflow = createWorkflow(
  "create-companies",
  (input: WorkflowData<{ companies: NewCompany[] }>) => {
    const companies = setCompanyDefaultsStep(input.companies)
    const people = transform(companies, (all) => all.flatMap(({ members }) => members ?? []))
    const customers = findOrCreateCustomersStep(people)
    const addresses = transform(companies, (all) => all.flatMap(({ addresses }) => addresses ?? []))
    const located = locateAddressesStep(addresses)
    const complete = transform({ companies, customers, located }, (given) => {
      const customersLeft = [...given.customers]
      const locatedLeft = [...given.located]
      return given.companies.map(({ members = [], addresses = [], ...company }): CompanyToCreate => {
        const ids = customersLeft.splice(0, members.length).map(({ id }) => id)
        return {
          ...company,
          members: members.map((member, index) => ({ ...member, customer_id: ids[index] })),
          addresses: locatedLeft.splice(0, addresses.length),
        }
      })
    })
    const ids = createCompaniesStep(complete)
    const created = transform(ids, (all) => all.map((id) => ({ id })))
    emitEventStep({ eventName: CompanyEvents.CREATED, data: created })
    const invited = transform({ companies, customers, ids }, (given) => {
      const companyIds = given.companies.flatMap(({ members = [] }, index) =>
        members.map(() => given.ids[index]),
      )
      const people = given.companies.flatMap(({ members = [] }) => members)
      return people.flatMap((person, index) => invitation(companyIds[index], person, given.customers[index]))
    })
    emitEventStep({ eventName: CompanyEvents.MEMBER_INVITED, data: invited }).config({
      name: "emit-invitations",
    })
    return new WorkflowResponse(ids)
  },
)
