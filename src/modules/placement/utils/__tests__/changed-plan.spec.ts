import { changedPlan } from "../changed-plan"

const parcel = (warehouse: string) => ({ warehouse_id: warehouse, warehouse, distance_km: 12.5, lines: 2 })
const plan = {
  ...{ basis: "city", reason: "single_location", summary: "Leeds has everything.", policy: "fewest_parcels" },
  candidates: [
    { location_id: "Leeds", chosen: true },
    { location_id: "Lille", chosen: false },
  ],
}
const change = (warehouse: string, day: number) => ({
  ...{ parcels: [parcel(warehouse)], by: "user_1", at: new Date(Date.UTC(2026, 0, day)) },
})

describe("a plan that somebody changed", () => {
  it("tells the new parcels, who and when, and keeps what was weighed and decided first", () => {
    const once = changedPlan(plan, change("Lille", 1))
    expect(once).toEqual({
      ...{ basis: "city", policy: "fewest_parcels", reason: "changed", summary: "Changed by hand: Lille." },
      candidates: [
        { location_id: "Leeds", chosen: false },
        { location_id: "Lille", chosen: true },
      ],
      parcels: [parcel("Lille")],
      planned: { reason: "single_location", summary: "Leeds has everything." },
      changed: { by: "user_1", at: "2026-01-01T00:00:00.000Z" },
    })
    const twice = changedPlan(once, change("Leeds", 2))
    expect(twice.planned).toEqual(once.planned)
    expect(twice.parcels).toEqual([parcel("Leeds")])
  })
})
