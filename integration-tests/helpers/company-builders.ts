import type {
  IApiKeyModuleService,
  IAuthModuleService,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import type CompanyModuleService from "../../src/modules/company/service"
import type { Address, Member, MemberRole, SpendingLimits } from "../../src/modules/company/types"
import {
  addCompanyAddressWorkflow,
  addCompanyMemberWorkflow,
  createCompaniesWorkflow,
  createTiersWorkflow,
} from "../../src/workflows/company"
import type { NewAddress, NewCompany } from "../../src/workflows/company/types"
import { newId } from "../../src/utils/ids"

const PASSWORD = "secret-enough"

export type TestCustomer = { id: string; email: string; password: string }
export type TestTier = { id: string; code: string; customer_group_id: string }
export type TestCompany = {
  id: string
  code: string
  name: string
  customer_group_id: string
  currency_code: string
}

export function companyService(container: MedusaContainer): CompanyModuleService {
  return container.resolve<CompanyModuleService>("company")
}

/** A word that no other test uses. */
export function unique(word: string): string {
  return newId(word).toLowerCase().replace("_", "-")
}

/** A tier with its customer group. */
export async function aTier(
  container: MedusaContainer,
  { code = unique("tier"), name = "Tier", rank = 0 }: { code?: string; name?: string; rank?: number } = {},
): Promise<TestTier> {
  const { result } = await createTiersWorkflow(container).run({ input: { tiers: [{ code, name, rank }] } })
  return await companyService(container).retrieveTier(result[0])
}

/**
 * A registered customer. With `log_in` they can log in with `password`, which costs the platform's password hashing;
 * builders leave it out unless asked.
 */
export async function aCustomer(
  container: MedusaContainer,
  { email = `${unique("buyer")}@example.com`, log_in = false }: { email?: string; log_in?: boolean } = {},
): Promise<TestCustomer> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const { id } = await customers.createCustomers({ email, has_account: true })
  if (log_in) {
    await aLogIn(container, { id, email })
  }
  return { id, email, password: PASSWORD }
}

async function aLogIn(container: MedusaContainer, customer: { id: string; email: string }): Promise<void> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email: customer.email, password: PASSWORD },
  })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, error ?? "No auth identity")
  }
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { customer_id: customer.id } })
}

type CompanyInput = Partial<Omit<NewCompany, "members" | "addresses">> & {
  tier?: TestTier
  /** Whether the owner can log in; see `aCustomer`. */
  log_in?: boolean
  /** The owner's limits. */
  limits?: Partial<SpendingLimits>
  /** Default: a place in the UK with coordinates given. Null: none. */
  address?: NewAddress | null
}

const LONDON: NewAddress = {
  address_1: "1 Market Street",
  city: "London",
  postal_code: "EC1A 1BB",
  country_code: "gb",
  latitude: 51.5074,
  longitude: -0.1278,
  is_default: true,
}

/** An active company (GBP, 30 days) with an owner, in a tier of its own unless one is given. */
export async function aCompany(
  container: MedusaContainer,
  { tier, log_in, limits, address = LONDON, ...company }: CompanyInput = {},
): Promise<{
  company: TestCompany
  tier: TestTier
  owner: TestCustomer & { member_id: string }
  address: Address
}> {
  const ownTier = tier ?? (await aTier(container))
  const owner = await aCustomer(container, { log_in })
  const { result } = await createCompaniesWorkflow(container).run({
    input: {
      companies: [
        {
          name: "Company",
          code: unique("c"),
          status: "active",
          currency_code: "gbp",
          ...company,
          tier_id: ownTier.id,
          members: [{ customer_id: owner.id, role: "owner", ...limits }],
          addresses: address ? [address] : [],
        },
      ],
    },
  })
  const service = companyService(container)
  const made = await service.retrieveCompany(result[0], { relations: ["members", "addresses"] })
  return {
    company: made,
    tier: ownTier,
    owner: { ...owner, member_id: made.members[0].id },
    // Callers that ask for no address do not read it.
    address: made.addresses[0] as unknown as Address,
  }
}

/** An active member, a buyer unless said otherwise, with a customer of their own. */
export async function aMember(
  container: MedusaContainer,
  companyId: string,
  {
    role = "buyer",
    log_in,
    ...limits
  }: { role?: MemberRole; log_in?: boolean } & Partial<SpendingLimits> = {},
): Promise<{ member: Member; customer: TestCustomer }> {
  const customer = await aCustomer(container, { log_in })
  const { result: id } = await addCompanyMemberWorkflow(container).run({
    input: { company_id: companyId, member: { customer_id: customer.id, role, ...limits } },
  })
  const members = await companyService(container).membersOf(companyId)
  return { member: members.find((member) => member.id === id) as Member, customer }
}

/** A further address of a company. */
export async function anAddress(
  container: MedusaContainer,
  companyId: string,
  address: Partial<NewAddress> = {},
): Promise<Address> {
  const { result: id } = await addCompanyAddressWorkflow(container).run({
    input: { company_id: companyId, address: { ...LONDON, is_default: false, ...address } },
  })
  return await companyService(container).addressOf(companyId, id)
}

/** A customer's bearer token. */
export async function logIn(baseUrl: string, email: string, password = PASSWORD): Promise<string> {
  const answer = await supertest(baseUrl).post("/auth/customer/emailpass").send({ email, password })
  expect(answer.body.token).toBeDefined()
  return answer.body.token
}

/** A publishable key, which core demands on every store route. */
export async function aPublishableKey(container: MedusaContainer): Promise<string> {
  const keys = container.resolve<IApiKeyModuleService>(Modules.API_KEY)
  const key = await keys.createApiKeys({ title: unique("mall"), type: "publishable", created_by: "test" })
  return key.token
}
