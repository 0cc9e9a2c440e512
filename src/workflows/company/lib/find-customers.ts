import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Person } from "../types"
import { customerService } from "./services"

export type Known = { id: string; email: string }
export type Missing = { email: string; first_name?: string; last_name?: string }

/**
 * Looks people up among the customers with an account: by id, or by e-mail address as given and in lower case (the
 * platform compares exactly). `missing` names every unknown address once, in lower case.
 */
export async function findCustomers(
  container: MedusaContainer,
  people: readonly Person[],
): Promise<{ known: (person: Person) => Known | undefined; missing: Missing[] }> {
  const ids = people.flatMap((person) => ("customer_id" in person ? person.customer_id : []))
  const emails = people.flatMap((person) =>
    "email" in person ? [person.email, person.email.toLowerCase()] : [],
  )
  const customers = await customerService(container).listCustomers(
    { has_account: true, $or: [{ id: ids }, { email: emails }] },
    { select: ["id", "email"] },
  )
  const byId = new Map(customers.map(({ id, email }) => [id, { id, email }]))
  const byEmail = new Map(customers.map(({ id, email }) => [email, { id, email }]))
  const known = (person: Person) =>
    "customer_id" in person
      ? byId.get(person.customer_id)
      : (byEmail.get(person.email) ?? byEmail.get(person.email.toLowerCase()))

  const missing = new Map<string, Missing>()
  for (const person of people) {
    if (known(person)) {
      continue
    }
    if ("customer_id" in person) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `customer_id ${person.customer_id} is not the id of a registered customer`,
      )
    }
    const { first_name, last_name } = person
    const email = person.email.toLowerCase()
    missing.set(email, { email, first_name: first_name ?? undefined, last_name: last_name ?? undefined })
  }
  return { known, missing: [...missing.values()] }
}
