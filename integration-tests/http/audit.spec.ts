import { AUDITED_RECORDS } from "../../src/api/access/audit/records"
import type StaffModuleService from "../../src/modules/staff/service"
import { useApp } from "../helpers/app"
import { aCompany, unique } from "../helpers/company-builders"
import { eventually } from "../helpers/eventually"
import { databaseOf } from "../helpers/pricing"
import { aUser, type Clerk } from "../helpers/staff-builders"

const app = useApp()
let owner: Clerk
beforeAll(async () => {
  owner = await aUser(app, { role_id: "owner" })
})

type Entry = Record<"before" | "after" | "input", Record<string, unknown> | null> & {
  id: string
  status: number
}

/** The entries of one record once the latest is completed, the latest first. */
async function entriesOf(record_id: string): Promise<Entry[]> {
  const read = async () => (await owner.get(`/admin/audit-entries?record_id=${record_id}`)).body.audit_entries
  await eventually(read, [{ finished_at: expect.any(String) }, ...(await read()).slice(1)])
  return await read()
}

describe("the audit", () => {
  it("tells who changed a customer's credit, from what to what", async () => {
    const { company } = await aCompany(app.container)
    await owner.post(`/admin/companies/${company.id}/credit`, { limit: "500", reason: "new" }).expect(200)
    await entriesOf(company.id)
    await owner
      .post(`/admin/companies/${company.id}/credit`, { limit: "800", reason: "paid well" })
      .expect(200)
    const [last, first] = await entriesOf(company.id)
    expect(last).toMatchObject({
      subject: { type: "user", id: owner.id, name: owner.email },
      ...{
        method: "POST",
        path: `/admin/companies/${company.id}/credit`,
        record_type: "company",
        status: 200,
      },
      input: { limit: "800", reason: "paid well" },
    })
    expect(first.before!.credit_limits).toBeNull()
    expect([last.before, last.after]).toMatchObject([
      { credit_limits: { gbp: "500" } },
      { credit_limits: { gbp: "800" } },
    ])
  })

  it("knows what was created, and keeps what was refused", async () => {
    const name = unique("Keeper of keys")
    const { body } = await owner.post("/admin/staff-roles", { name, permissions: ["read:order"] }).expect(201)
    const [made] = await entriesOf(body.role.id)
    expect(made).toMatchObject({
      record_type: "role",
      before: null,
      after: { name, permissions: ["read:order"] },
    })
    await owner.post(`/admin/staff-roles/${body.role.id}`, { permissions: ["nonsense"] }).expect(400)
    const [refused] = await entriesOf(body.role.id)
    expect(refused).toMatchObject({ status: 400, input: { permissions: ["nonsense"] }, after: null })
  })

  it("keeps no passwords", async () => {
    const { body } = await owner.post("/admin/api-keys", { title: unique("key"), type: "secret" }).expect(200)
    const [entry] = await entriesOf(body.api_key.id)
    expect(JSON.stringify(entry)).not.toContain(body.api_key.token)
    expect(Object.keys(entry.after!)).not.toContain("salt")
  })

  it("can be searched, and says where a page ends", async () => {
    const { company } = await aCompany(app.container)
    for (const name of ["One", "Two", "Three"]) {
      await owner.post(`/admin/companies/${company.id}`, { name }).expect(200)
    }
    await entriesOf(company.id)
    const page = async (more: string) =>
      (await owner.get(`/admin/audit-entries?record_id=${company.id}&limit=2${more}`).expect(200)).body
    const first = await page("")
    expect(first.audit_entries.map(({ input }: { input: { name: string } }) => input.name)).toEqual([
      "Three",
      "Two",
    ])
    const second = await page(`&after=${first.next}`)
    expect(second.audit_entries.map(({ input }: { input: { name: string } }) => input.name)).toEqual(["One"])
    expect(second.next).toBeNull()
    const { body } = await owner.get(
      `/admin/audit-entries?q=${company.id}&subject_id=${owner.id}&record_type=company`,
    )
    expect(body.audit_entries).toHaveLength(3)
    await owner.get(`/admin/audit-entries/${body.audit_entries[0].id}`).expect(200)
    await owner.get("/admin/audit-entries/aud_none").expect(404)
  })

  it("cannot be changed or emptied, not even in the database", async () => {
    const { company } = await aCompany(app.container)
    await owner.post(`/admin/companies/${company.id}`, { name: "Kept" }).expect(200)
    const [{ id }] = await entriesOf(company.id)
    const database = databaseOf(app.container)
    for (const statement of [
      `update audit_entry set status = 500 where id = '${id}'`,
      `update audit_entry set finished_at = now() where id = '${id}'`,
      `update audit_entry set deleted_at = now() where id = '${id}'`,
      `delete from audit_entry where id = '${id}'`,
      `truncate audit_entry`,
    ]) {
      await expect(database.raw(statement)).rejects.toThrow("completed once and then kept")
    }
  })

  it("shows a change whose outcome nobody saw as begun", async () => {
    const staff = app.container.resolve<StaffModuleService>("staff")
    const id = await staff.beginAudit({
      ...{ subject_type: "user", subject_id: owner.id, method: "POST", path: "/admin/x", record_type: null },
      ...{ record_id: null, input: null, before: null },
    })
    const { body } = await owner.get(`/admin/audit-entries/${id}`).expect(200)
    expect(body.audit_entry).toMatchObject({ status: null, finished_at: null, after: null })
  })

  it("writes nothing for what is only read", async () => {
    const count = async () => Number((await databaseOf(app.container)("audit_entry").count())[0].count)
    const before = await count()
    await owner.get("/admin/products").expect(200)
    expect(await count()).toBe(before)
  })

  it.each([...new Map(AUDITED_RECORDS.map((record) => [record.statement, record])).values()])(
    "reads a $type by a statement that this database understands",
    async ({ statement }) => {
      const { rows } = await databaseOf(app.container).raw(statement, ["none"])
      expect(rows).toEqual([])
    },
  )
})
