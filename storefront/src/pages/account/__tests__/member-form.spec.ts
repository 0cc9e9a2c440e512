import { expect, it } from "vitest"
import type { Member } from "../../../lib/api/answers"
import { bodyOf, formOf } from "../member-form"

const ben: Member = {
  id: "cmem_1",
  company_id: "comp_1",
  customer_id: "cus_1",
  role: "buyer",
  status: "active",
  limit_per_order: 250.5,
  limit_per_day: 0,
  limit_per_week: null,
  limit_per_month: 2000,
  created_at: "2026-01-15T09:00:00.000Z",
  customer: null,
}

it("shows limits as they are, and an empty one is none", () => {
  expect(formOf(ben)).toEqual({
    role: "buyer",
    limit_per_order: "250.5",
    limit_per_day: "0",
    limit_per_week: "",
    limit_per_month: "2000",
  })
})

it("sends limits as exact texts, and null to lift one", () => {
  expect(bodyOf({ ...formOf(ben), limit_per_day: " 99.90 ", limit_per_month: "" })).toEqual({
    role: "buyer",
    limit_per_order: "250.5",
    limit_per_day: "99.90",
    limit_per_week: null,
    limit_per_month: null,
  })
})
