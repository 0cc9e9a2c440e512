import { expect, it } from "vitest"
import { applicationOf, EMPTY_APPLICATION } from "../application"

const form = {
  ...EMPTY_APPLICATION,
  email: " Ann@Acorn.Example ",
  password: " kept as it is ",
  name: " Acorn Ltd ",
  tax_id: "GB 1",
  contact_name: "Ann",
  country_code: "gb",
  city: "Leeds",
  address_1: "1 Quay",
}

const address = {
  contact_name: "Ann",
  phone: null,
  country_code: "gb",
  province: null,
  city: "Leeds",
  postal_code: null,
  address_1: "1 Quay",
  is_default: true,
}

it("makes a log-in in lower case and a company with its first address", () => {
  expect(applicationOf(form, false)).toEqual({
    account: { email: "ann@acorn.example", password: " kept as it is " },
    company: {
      name: "Acorn Ltd",
      tax_id: "GB 1",
      contact_name: "Ann",
      phone: null,
      email: "ann@acorn.example",
      address,
    },
  })
})

it("makes the company alone for who is logged in", () => {
  expect(applicationOf({ ...form, email: "", password: "" }, true)).toEqual({
    company: { name: "Acorn Ltd", tax_id: "GB 1", contact_name: "Ann", phone: null, address },
  })
})
