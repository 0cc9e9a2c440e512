import { readFileSync } from "fs"
import path from "path"
import { z } from "@medusajs/framework/zod"
import { CreateCommissionRuleBody, EndCommissionRuleBody } from "../admin/commission-rules/validators"
import { ChangeLimitBody } from "../admin/companies/[id]/credit/validators"
import { OnBehalfBody } from "../admin/companies/[id]/orders/validators"
import * as companies from "../admin/companies/validators"
import * as contractPrices from "../admin/contract-prices/validators"
import * as distributors from "../admin/distributors/validators"
import { SaveOrderRulesBody } from "../admin/order-rules/validators"
import { ShipTo } from "../admin/places/validators"
import * as tierDiscounts from "../admin/tier-discounts/validators"
import { CreateTierBody, UpdateTierBody } from "../admin/tiers/validators"
import { SetVisibilityBody } from "../admin/visibilities/validators"
import { SaveWarehouseBody, SimulateBody } from "../admin/warehouses/validators"
import { RegisterCompanyBody } from "../store/companies/validators"
import { BecomeDistributorBody, StateReferralBody } from "../store/distributor/validators"
import { OrderBody, PreviewBody } from "../store/orders/validators"

const LIMITS = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"] as const

type Schema = {
  $ref?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  required?: string[]
  type?: string
  enum?: (string | number | null)[]
  const?: string | number
} & Partial<Record<(typeof LIMITS)[number], number>>

const { components } = JSON.parse(
  readFileSync(path.join(__dirname, "../../../docs/openapi.json"), "utf8"),
) as { components: { schemas: Record<string, Schema> } }

const BODIES: Record<string, z.ZodType> = {
  OrderBody,
  PreviewBody,
  OnBehalfBody,
  RegisterCompanyBody,
  CreateCompanyBody: companies.CreateCompanyBody,
  UpdateCompanyBody: companies.UpdateCompanyBody,
  MoveToTierBody: companies.MoveToTierBody,
  AddressBody: companies.AddressBody,
  ChangeAddressBody: companies.ChangeAddressBody,
  AddMemberBody: companies.AddMemberBody,
  InviteMemberBody: companies.InviteMemberBody,
  ChangeMemberBody: companies.ChangeMemberBody,
  ChangeLimitBody,
  CreateTierBody,
  UpdateTierBody,
  SaveOrderRulesBody,
  SetVisibilityBody,
  UpsertContractPricesBody: contractPrices.UpsertContractPricesBody,
  UpdateContractPriceBody: contractPrices.UpdateContractPriceBody,
  UpsertTierDiscountsBody: tierDiscounts.UpsertTierDiscountsBody,
  UpdateTierDiscountBody: tierDiscounts.UpdateTierDiscountBody,
  ShipTo,
  SimulateBody,
  SaveWarehouseBody,
  BecomeDistributorBody,
  StateReferralBody,
  CreateDistributorBody: distributors.CreateDistributorBody,
  UpdateDistributorBody: distributors.UpdateDistributorBody,
  SuspendDistributorBody: distributors.SuspendDistributorBody,
  CreateReferralBody: distributors.CreateReferralBody,
  CreateCommissionRuleBody,
  EndCommissionRuleBody,
}

/**
 * Every field with whether it is required, and every limit, as "lines[].note maxLength 500". What a validator adds by
 * a function of its own (patterns, "either … or") is not among them; nor are limits of numbers written as text.
 */
function facts(schema: Schema, at = ""): string[] {
  if (schema.$ref) {
    return facts(components.schemas[schema.$ref.split("/").pop() as string], at)
  }
  const { anyOf = [], properties = {}, items, required = [] } = schema
  const values =
    schema.enum ??
    (anyOf.every((each) => each.const !== undefined) ? anyOf.flatMap((each) => each.const ?? []) : [])
  const isDecimal =
    anyOf.some((each) => each.type === "number") && anyOf.some((each) => each.type === "string")
  return [
    ...LIMITS.flatMap((limit) => (schema[limit] === undefined ? [] : [`${at} ${limit} ${schema[limit]}`])),
    ...(values.length ? [`${at} one of ${values.flatMap((value) => value ?? []).join(" ")}`] : []),
    ...(isDecimal ? [`${at} decimal`] : anyOf.flatMap((each) => facts(each, at))),
    ...(items ? facts(items, `${at}[]`) : []),
    ...Object.entries(properties).flatMap(([name, property]) => [
      `${at}.${name} ${required.includes(name) ? "required" : "optional"}`,
      ...facts(property, `${at}.${name}`),
    ]),
  ]
}

const sorted = (lines: string[]) => [...new Set(lines)].sort()

describe("bodies in docs/openapi.json", () => {
  it.each(Object.entries(BODIES))("%s has the fields and limits of its validator", (name, validator) => {
    const validated = z.toJSONSchema(validator, { io: "input", unrepresentable: "any" }) as Schema
    expect(sorted(facts({ $ref: `#/components/schemas/${name}` }))).toEqual(sorted(facts(validated)))
  })
})
