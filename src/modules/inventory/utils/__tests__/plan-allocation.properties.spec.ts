import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { AllocationInput, AllocationLine, AllocationPolicy, StockFigure } from "../../types"
import { planAllocation, type PlannedPart } from "../plan-allocation"
import { bestByBruteForce } from "./brute-force"
import { at, line } from "./builders"

type Case = AllocationInput & { figures: StockFigure[] }

const ITEMS = ["w", "x", "y", "z"]
const NUMBER_OF_RUNS = { numRuns: 400 }

const policies = fc.constantFrom<AllocationPolicy>("fewest_parcels", "nearest_first", "priority_first")
const often = (chance: number) => fc.integer({ min: 1, max: 100 }).map((n) => n <= chance)

const rankings = (max: number) =>
  fc
    .array(
      fc.record({
        distance_km: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 6 }),
        priority: fc.integer({ min: 0, max: 2 }),
        serves: often(90),
      }),
      { minLength: 1, maxLength: max },
    )
    .map((rows) => rows.map(({ distance_km, ...rest }, index) => at(`loc-${index}`, distance_km, rest)))

const components = fc
  .uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 2 })
  .chain((items) =>
    fc.tuple(
      ...items.map((inventory_item_id) =>
        fc
          .constantFrom(1, 2, "0.5", 3)
          .map((required_quantity) => ({ inventory_item_id, required_quantity })),
      ),
    ),
  )

const lines = fc
  .array(
    fc.record({
      steps: fc.integer({ min: 1, max: 8 }),
      step: fc.constantFrom("1", "2", "0.5"),
      allow_backorder: often(25),
      components,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ steps, ...rest }, index) => line(`line-${index}`, String(steps * Number(rest.step)), rest)),
  )

const cases: fc.Arbitrary<Case> = fc
  .record({ lines, ranking: rankings(4), policy: policies })
  .chain((input) =>
    figuresFor(
      input.ranking.map(({ location_id }) => location_id),
      ITEMS,
      12,
    ).map((figures) => ({ ...input, figures })),
  )

function figuresFor(locations: string[], items: string[], max: number): fc.Arbitrary<StockFigure[]> {
  const cell = fc.option(
    fc.integer({ min: -2, max: max * 2 }).map((halves) => String(halves / 2)),
    { freq: 5 },
  )
  const cells = locations.flatMap((location_id) =>
    items.map((inventory_item_id) => ({ location_id, inventory_item_id })),
  )
  return fc
    .tuple(...cells.map(() => cell))
    .map((values) =>
      cells.flatMap((place, index) =>
        values[index] === null ? [] : [{ ...place, available: values[index] }],
      ),
    )
}

const planned = ({ figures, ...input }: Case) => planAllocation(input, figures)
const sum = (parts: readonly { quantity: string }[]) =>
  MathBN.sum(0, ...parts.map(({ quantity }) => quantity))
const partsOf = (parts: PlannedPart[], { line_id }: AllocationLine) =>
  parts.filter((part) => part.line_id === line_id)

/** What the in-stock parts leave of each item at each location. */
function leftOver({ lines, figures }: Case, parts: PlannedPart[]) {
  const left = new Map(
    figures.map((row) => [`${row.inventory_item_id}@${row.location_id}`, MathBN.max(row.available, 0)]),
  )
  for (const part of parts.filter(({ is_backorder }) => !is_backorder)) {
    const { components } = lines.find(({ line_id }) => line_id === part.line_id)!
    for (const { inventory_item_id, required_quantity } of components) {
      const key = `${inventory_item_id}@${part.location_id}`
      left.set(key, MathBN.sub(left.get(key) ?? 0, MathBN.mult(part.quantity, required_quantity)))
    }
  }
  return left
}

it("never ships more than is in stock", () => {
  fc.assert(
    fc.property(cases, (given) => {
      for (const quantity of leftOver(given, planned(given).parts).values()) {
        expect(MathBN.gte(quantity, 0)).toBe(true)
      }
    }),
    NUMBER_OF_RUNS,
  )
})

it("gives each line its whole quantity in parts, or tells its shortage", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { parts, shortages } = planned(given)
      for (const wanted of given.lines) {
        const own = partsOf(parts, wanted)
        const shortage = shortages.find(({ line_id }) => line_id === wanted.line_id)
        expect(MathBN.eq(sum(own), shortage ? 0 : wanted.quantity)).toBe(true)
        expect(!shortage || MathBN.lt(shortage.available, wanted.quantity)).toBe(true)
        own.forEach(({ quantity }) => expect(MathBN.eq(MathBN.mod(quantity, wanted.step), 0)).toBe(true))
      }
    }),
    NUMBER_OF_RUNS,
  )
})

it("ships only from locations that serve, at most one part and one backorder each", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const serving = new Set(
        given.ranking.filter(({ serves }) => serves).map(({ location_id }) => location_id),
      )
      const { parts } = planned(given)
      parts.forEach(({ location_id }) => expect(serving).toContain(location_id))
      const keys = parts.map((part) => `${part.line_id}@${part.location_id}:${part.is_backorder}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    NUMBER_OF_RUNS,
  )
})

it("does not depend on the order in which locations and stock are told", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const turned = {
        ...given,
        ranking: [...given.ranking].reverse(),
        figures: [...given.figures].reverse(),
      }
      expect(planned(turned)).toEqual(planned(given))
    }),
    NUMBER_OF_RUNS,
  )
})

it("can be placed once every short line is reduced to what is available", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { shortages } = planned(given)
      const available = new Map(shortages.map((shortage) => [shortage.line_id, shortage.available]))
      const reduced = given.lines
        .map((wanted) => ({ ...wanted, quantity: available.get(wanted.line_id) ?? wanted.quantity }))
        .filter(({ quantity }) => !MathBN.eq(quantity, 0))
      expect(planned({ ...given, lines: reduced }).shortages).toEqual([])
    }),
    NUMBER_OF_RUNS,
  )
})

it("backorders only what the locations asked do not have in stock", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { parts, shortages, explanation } = planned(given)
      // A short line's share is set aside for it, so that it can be ordered.
      fc.pre(shortages.length === 0)
      const left = leftOver(given, parts)
      // Where goods share stock, fewer parcels may leave some of it behind at a location that ships nothing.
      const asked = explanation.candidates.filter(({ serves, chosen }) =>
        given.policy === "fewest_parcels" ? chosen : serves,
      )
      for (const { line_id } of parts.filter(({ is_backorder }) => is_backorder)) {
        const { step, components } = given.lines.find((wanted) => wanted.line_id === line_id)!
        for (const { location_id } of asked) {
          const isThere = components.every(({ inventory_item_id, required_quantity }) =>
            MathBN.gte(
              left.get(`${inventory_item_id}@${location_id}`) ?? 0,
              MathBN.mult(step, required_quantity),
            ),
          )
          expect(isThere).toBe(false)
        }
      }
    }),
    NUMBER_OF_RUNS,
  )
})

describe("against brute force", () => {
  const small = (wanted: fc.Arbitrary<AllocationLine[]>): fc.Arbitrary<Case> =>
    fc.record({ lines: wanted, ranking: rankings(3) }).chain(({ lines, ranking }) =>
      figuresFor(
        ranking.map(({ location_id }) => location_id),
        ITEMS,
        5,
      ).map((figures) => ({
        lines,
        ranking: ranking.map((location) => ({ ...location, serves: true })),
        policy: "fewest_parcels" as const,
        figures: figures.map((row) => ({ ...row, available: String(Math.floor(Number(row.available))) })),
      })),
    )
  const quantity = fc.integer({ min: 1, max: 4 }).map(String)
  const used = (parts: PlannedPart[]) => new Set(parts.map(({ location_id }) => location_id)).size

  it("uses the fewest parcels at the least distance where lines do not share stock", () => {
    const kit = [
      { inventory_item_id: "y", required_quantity: 1 },
      { inventory_item_id: "z", required_quantity: 2 },
    ]
    const unshared = fc
      .tuple(quantity, quantity, quantity)
      .map(([a, b, c]) => [line("w", a), line("x", b), line("kit", c, { components: kit })])
    fc.assert(
      fc.property(small(unshared), (given) => {
        const { parts, shortages } = planned(given)
        const best = bestByBruteForce(given.lines, given.ranking, given.figures)
        expect(shortages.length === 0).toBe(best !== null)
        if (best) {
          const away = new Map(
            given.ranking.map(({ location_id, distance_km }) => [location_id, distance_km]),
          )
          const unknown = parts.filter(({ location_id }) => away.get(location_id!) === null)
          const distances = parts.map((part) => MathBN.mult(part.quantity, away.get(part.location_id!) ?? 0))
          expect({
            locations: used(parts),
            unknown: Number(sum(unknown)),
            distance: Number(MathBN.sum(0, ...distances)),
          }).toEqual(best)
        }
      }),
      NUMBER_OF_RUNS,
    )
  })

  it("is short only where it must be, and uses the fewest parcels, where packs of one item hold one another", () => {
    const pack = (id: string, amount: number, some: string) =>
      line(id, some, { components: [{ inventory_item_id: "w", required_quantity: amount }] })
    const packs = fc
      .tuple(quantity, quantity)
      .map(([a, b]) => [pack("piece", 1, a), pack("box", 2, b), pack("carton", 4, "1")])
    fc.assert(
      fc.property(small(packs), (given) => {
        const { parts, shortages } = planned(given)
        const best = bestByBruteForce(given.lines, given.ranking, given.figures)
        expect(shortages.length === 0).toBe(best !== null)
        expect(best === null || used(parts) === best.locations).toBe(true)
      }),
      NUMBER_OF_RUNS,
    )
  })
})

it("asks locations in the policy's order: nothing comes from a later one while an earlier one has some left", () => {
  const inOrder = policies.filter((policy) => policy !== "fewest_parcels")
  fc.assert(
    fc.property(cases, inOrder, (given, policy) => {
      const { parts, shortages, explanation } = planned({ ...given, policy })
      fc.pre(shortages.length === 0)
      const left = leftOver(given, parts)
      const order = explanation.candidates
        .filter(({ serves }) => serves)
        .map(({ location_id }) => location_id)
      for (const { line_id, location_id, is_backorder } of parts) {
        const { step, components } = given.lines.find((wanted) => wanted.line_id === line_id)!
        const earlier = is_backorder ? [] : order.slice(0, order.indexOf(location_id!))
        for (const other of earlier) {
          const had = components.every(({ inventory_item_id, required_quantity }) =>
            MathBN.gte(left.get(`${inventory_item_id}@${other}`) ?? 0, MathBN.mult(step, required_quantity)),
          )
          expect(had).toBe(false)
        }
      }
    }),
    NUMBER_OF_RUNS,
  )
})

it("plans 500 lines on 12 warehouses in well under a second", () => {
  const ranking = Array.from({ length: 12 }, (_, index) => at(`loc-${index}`, index * 100))
  const wanted = Array.from({ length: 500 }, (_, index) => line(`line-${index}`, String(1 + (index % 9))))
  const figures = ranking.flatMap(({ location_id }, at) =>
    wanted.map(({ line_id }, index) => ({
      location_id,
      inventory_item_id: line_id,
      available: (index + at) % 3 === 0 ? "0" : "20",
    })),
  )
  const started = performance.now()
  const { shortages } = planAllocation({ lines: wanted, ranking, policy: "fewest_parcels" }, figures)
  expect(shortages).toEqual([])
  expect(performance.now() - started).toBeLessThan(500)
})
