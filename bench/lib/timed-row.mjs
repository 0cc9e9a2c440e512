import { median } from "./figures.mjs"

/** Of several recordings the smallest is the request's own: a job of the server's may have run beside the others. */
const RECORDINGS = 3

/**
 * A row that times one piece of work of ours and of stock's: medians, both taken in turn, so that what slows the
 * machine for a while slows both. `ours` and `stock` take their shop and answer milliseconds.
 * @param {{ name: string, targets?: import("./targets.mjs").Target[],
 *   ours: (shop: object) => Promise<number>, stock: (shop: object) => Promise<number>,
 *   runs: { ours: number, stock: number }, warmUps?: { ours: number, stock: number } }} row
 */
export function timedRow({ name, targets = [], ours, stock, runs, warmUps = { ours: 5, stock: 1 } }) {
  return {
    name,
    targets,
    async measure({ shops, isQuick }) {
      const sides = [
        new Side(shops.ours, ours, runs.ours, isQuick),
        new Side(shops.stock, stock, runs.stock, isQuick),
      ]
      await sides[0].warmUp(warmUps.ours)
      await sides[1].warmUp(warmUps.stock)
      // The side that has done the smaller part of its runs goes next.
      for (let side = sides[0]; side.done < 1; side = sides[0].done <= sides[1].done ? sides[0] : sides[1]) {
        await side.run()
      }
      return {
        ours_ms: median(sides[0].times),
        stock_ms: median(sides[1].times),
        sql: Math.min(...sides[0].statements),
        stock_sql: Math.min(...sides[1].statements),
      }
    },
  }
}

class Side {
  times = []
  statements = []
  #server
  #work
  #runs

  constructor(shop, work, runs, isQuick) {
    this.#server = shop.server
    this.#work = () => work(shop)
    this.#runs = isQuick ? Math.ceil(runs / 3) : runs
  }

  /** From 0 to 1. */
  get done() {
    return this.times.length / this.#runs
  }

  async warmUp(times) {
    for (let i = 0; i < times; i++) {
      await this.#work()
    }
  }

  /** Recording costs a few microseconds a statement: the last runs may do it. */
  async run() {
    if (this.#runs - this.times.length > RECORDINGS) {
      this.times.push(await this.#work())
      return
    }
    const statements = await this.#server.record(async () => this.times.push(await this.#work()))
    this.statements.push(statements.length)
  }
}
