import fc from "fast-check"
import { distanceKm } from "../distance"

const london = { latitude: 51.50853, longitude: -0.12574 }
const paris = { latitude: 48.85341, longitude: 2.3488 }
const sydney = { latitude: -33.86785, longitude: 151.20732 }
const guangzhou = { latitude: 23.13, longitude: 113.27 }
const beijing = { latitude: 39.9, longitude: 116.4 }

const coordinates = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe("distanceKm", () => {
  it.each([
    ["London to Paris", london, paris, 344],
    ["London to Sydney", london, sydney, 16_994],
    ["Guangzhou to Beijing", guangzhou, beijing, 1_888],
    ["over the date line", { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111],
    ["pole to pole", { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 137 }, 20_015],
  ])("%s", (_name, from, to, km) => {
    expect(Math.abs(distanceKm(from, to) - km)).toBeLessThan(km * 0.005)
  })

  it("is the same both ways, and never more than half way round the earth", () => {
    fc.assert(
      fc.property(coordinates, coordinates, (from, to) => {
        const km = distanceKm(from, to)
        expect(km).toBeCloseTo(distanceKm(to, from), 6)
        expect(km).toBeGreaterThanOrEqual(0)
        expect(km).toBeLessThanOrEqual(20_015.2)
      }),
    )
  })

  it("is zero from a place to itself", () => {
    fc.assert(fc.property(coordinates, (place) => expect(distanceKm(place, place)).toBe(0)))
  })

  it("is never longer than the way over a third place", () => {
    fc.assert(
      fc.property(coordinates, coordinates, coordinates, (from, over, to) => {
        expect(distanceKm(from, to)).toBeLessThanOrEqual(distanceKm(from, over) + distanceKm(over, to) + 1e-3)
      }),
    )
  })
})
