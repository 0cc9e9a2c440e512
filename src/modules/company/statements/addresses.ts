import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { Address, NewAddressRow } from "../types"

const COLUMNS = [
  "label",
  "contact_name",
  "phone",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "latitude",
  "longitude",
  "coordinates_source",
  "is_default",
] as const

export async function insertAddresses(
  context: Context,
  addresses: readonly NewAddressRow[],
): Promise<string[]> {
  const rows = addresses.map((address) => ({
    ...address,
    id: newId("cadd"),
    is_default: address.is_default ?? false,
  }))
  await sql(
    context,
    `insert into company_address (id, company_id, ${COLUMNS.join(", ")})
     select id, company_id, ${COLUMNS.join(", ")}
     from jsonb_to_recordset(?::jsonb) as new (id text, company_id text, label text, contact_name text, phone text,
       address_1 text, address_2 text, city text, province text, postal_code text, country_code text,
       latitude double precision, longitude double precision, coordinates_source text, is_default boolean)`,
    [JSON.stringify(rows)],
  )
  return rows.map(({ id }) => id)
}

/** NOT_FOUND for an address of another company as for one that does not exist. */
export async function addressOf(context: Context, companyId: string, id: string): Promise<Address> {
  const [address] = await sql<Address>(
    context,
    `select id, company_id, ${COLUMNS.join(", ")} from company_address
     where id = ? and company_id = ? and deleted_at is null`,
    [id, companyId],
  )
  if (!address) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Company address ${id} was not found in company ${companyId}`,
    )
  }
  return address
}

/** Writes all columns of an address, bringing a deleted one back. */
export async function writeAddress(context: Context, address: Address): Promise<void> {
  await sql(
    context,
    `update company_address set ${COLUMNS.map((column) => `${column} = ?`).join(", ")},
       deleted_at = null, updated_at = now() where id = ?`,
    [...COLUMNS.map((column) => address[column]), address.id],
  )
}

export async function markAddressDeleted(context: Context, id: string): Promise<void> {
  await sql(context, `update company_address set deleted_at = now(), updated_at = now() where id = ?`, [id])
}

/** For the compensation of its creation alone. */
export async function eraseAddress(context: Context, id: string): Promise<void> {
  await sql(context, `delete from company_address where id = ?`, [id])
}

/** Leaves the company without a default address; answers the one it had. */
export async function clearDefault(context: Context, companyId: string): Promise<string | null> {
  const [former] = await sql<{ id: string }>(
    context,
    `update company_address set is_default = false, updated_at = now()
     where company_id = ? and is_default and deleted_at is null returning id`,
    [companyId],
  )
  return former?.id ?? null
}

export async function setDefault(context: Context, id: string): Promise<void> {
  await sql(
    context,
    `update company_address set is_default = true, updated_at = now() where id = ? and deleted_at is null`,
    [id],
  )
}

export async function defaultAddressOf(context: Context, companyId: string): Promise<string | null> {
  const [address] = await sql<{ id: string }>(
    context,
    `select id from company_address where company_id = ? and is_default and deleted_at is null`,
    [companyId],
  )
  return address?.id ?? null
}
