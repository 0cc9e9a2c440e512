import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../../utils/unit-of-work"
import { findCustomers, type Known } from "../lib/find-customers"
import { registerCustomers } from "../lib/register-customers"
import { customerService } from "../lib/services"
import type { Person } from "../types"

export const findOrCreateCustomersStepId = "find-or-create-customers"

/**
 * The registered customer of every person, in the order given; `is_new` for an e-mail address that became one here.
 * INVALID_DATA for a customer id that is unknown or has no account.
 */
export const findOrCreateCustomersStep = createStep(
  findOrCreateCustomersStepId,
  async (people: Person[], { container }) => {
    const { known, missing } = await findCustomers(container, people)
    const created = missing.length
      ? await unitOfWork(container, (unit) => registerCustomers(container, unit, missing))
      : { registered: [], logIns: [] }
    const isNew = new Map(created.registered.map(({ id, email }) => [email, id]))
    const found = people.map((person): Known & { is_new: boolean } => {
      const customer = known(person)
      const email = "email" in person ? person.email.toLowerCase() : ""
      return customer ? { ...customer, is_new: false } : { id: isNew.get(email) ?? "", email, is_new: true }
    })
    return new StepResponse(found, {
      customerIds: created.registered.map(({ id }) => id),
      logIns: created.logIns,
    })
  },
  async (undo, { container }) => {
    if (!undo?.customerIds.length) {
      return
    }
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const customers = customerService(container)
    await unitOfWork(container, async (unit) => {
      await auth.deleteAuthIdentities(undo.logIns, unit.join(auth))
      await customers.deleteCustomers(undo.customerIds, unit.join(customers))
    })
  },
)
