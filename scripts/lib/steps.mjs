const isTerminal = process.stdout.isTTY
const paint = (code, text) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text)
const bold = (text) => paint(1, text)
const faint = (text) => paint(2, text)
const green = (text) => paint(32, text)
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** A step answers with this when there was nothing to do. */
export const CURRENT = Symbol("current")

/** Tells what is being done while it is done, and how long it took. */
export class Steps {
  #began = Date.now()

  title(text) {
    console.log(bold(text))
  }

  /** Runs one step; several may run side by side. Answers what the step answers. */
  async run(doing, work) {
    const since = Date.now()
    console.log(faint(`  … ${doing}`))
    const result = await work()
    const took = result === CURRENT ? "up to date" : seconds(since)
    console.log(`  ${green("✓")} ${doing.padEnd(46)} ${took}`)
    return result
  }

  total() {
    return seconds(this.#began)
  }
}
