import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import type { Missing } from "./find-customers"
import { createLogIns } from "./log-ins"
import { customerService } from "./services"

/** Makes customers with an account and a log-in without password. Refusal LOG_IN_TAKEN {email}. */
export async function registerCustomers(container: MedusaContainer, unit: UnitOfWork, people: Missing[]) {
  const customers = customerService(container)
  const registered = await customers.createCustomers(
    people.map((person) => ({ ...person, has_account: true })),
    unit.join(customers),
  )
  return { registered, logIns: await createLogIns(container, unit, registered) }
}
