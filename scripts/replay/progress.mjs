const WIDTH = 30

/** A progress bar on the error output of a terminal; elsewhere silent, so that logs and `--json` stay clean. */
export function progressBar(total) {
  let done = 0
  return {
    tick() {
      done += 1
      const filled = Math.round((done / total) * WIDTH)
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled)
      if (process.stderr.isTTY) {
        process.stderr.write(`\r  ${bar} ${done}/${total} invoices${done === total ? "\n" : ""}`)
      }
    },
  }
}
