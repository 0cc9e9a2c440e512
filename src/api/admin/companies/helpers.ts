import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { ADDRESS_FIELDS, COMPANY_FIELDS, MEMBER_FIELDS } from "./query-config"

/** A company as the API shows it. NOT_FOUND when there is none. */
export async function retrieveCompany(container: MedusaContainer, id: string, fields = COMPANY_FIELDS) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "company", fields, filters: { id } })
  return found(data, `Company ${id} was not found`)
}

/** A member of this very company: one of another company is NOT_FOUND. */
export async function retrieveMember(container: MedusaContainer, company_id: string, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id, company_id }
  const { data } = await query.graph({ entity: "company_member", fields: MEMBER_FIELDS, filters })
  return found(data, `Company member ${id} was not found`)
}

/** An address of this very company: one of another company is NOT_FOUND. */
export async function retrieveAddress(container: MedusaContainer, company_id: string, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id, company_id }
  const { data } = await query.graph({ entity: "company_address", fields: ADDRESS_FIELDS, filters })
  return found(data, `Company address ${id} was not found`)
}

/** INVALID_DATA for a sales rep who is no user of the terminal. */
export async function assertSalesRep(container: MedusaContainer, id: string | null | undefined) {
  if (!id) {
    return
  }
  const [user] = await container.resolve(Modules.USER).listUsers({ id }, { select: ["id"], take: 1 })
  if (!user) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `sales_rep_id ${id} is not the id of a user of the terminal`,
    )
  }
}

function found<Row>(rows: Row[], message: string): Row {
  if (!rows.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  return rows[0]
}
