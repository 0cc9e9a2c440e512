import fc from "fast-check"
import credentials from "../credentials.json"
import { demoOf } from "../demos"
import type { DemoStaff } from "../demo"
import { shareOut } from "../staff"

const rep = (region: string): DemoStaff => ({
  ...{ email: `${region}@example.com`, first_name: region, last_name: "Rep" },
  ...{ role_id: "sales_rep", department: "Sales", region },
})
const company = (code: string, latitude: number) => ({
  code,
  address: { label: "", address_1: "", country_code: "gb", city: "", latitude, longitude: 0 },
})

describe("companies shared out to sales reps", () => {
  it("go to the northern rep first", () => {
    const companies = [
      company("leeds", 53.8),
      company("hove", 50.8),
      company("ayr", 55.5),
      company("bath", 51.4),
    ]
    expect(
      shareOut(companies, [rep("North"), rep("South")]).map(({ company, rep }) => [company.code, rep.region]),
    ).toEqual(
      [["ayr", "North"], ["leeds", "North"], ["bath", "South"], ["hove", "South"]], // prettier-ignore
    )
  })

  it("go each to one rep, in parts of one size, whatever order they come in", () => {
    const somewhere = fc.record({ code: fc.uuid(), latitude: fc.integer({ min: -90, max: 90 }) })
    const some = fc.uniqueArray(somewhere, { selector: ({ code }) => code })
    fc.assert(
      fc.property(some, (places) => {
        const companies = places.map(({ code, latitude }) => company(code, latitude))
        const reps = [rep("North"), rep("South")]
        const shared = shareOut(companies, reps)
        const north = shared.filter(({ rep }) => rep.region === "North").length
        expect(shared.map(({ company }) => company.code).sort()).toEqual(
          places.map(({ code }) => code).sort(),
        )
        expect(Math.abs(2 * north - shared.length)).toBeLessThanOrEqual(1)
        expect(shareOut([...companies].reverse(), reps)).toEqual(shared)
      }),
    )
  })
})

it.each(["online-retail", "fresh-food"])("the log-ins of %s are those that a start prints", (name) => {
  expect(demoOf(name).staff.map(({ email }) => email)).toEqual(credentials.staff_emails)
})
