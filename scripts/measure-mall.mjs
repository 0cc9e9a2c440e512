// Measures the built mall of a running system as a buyer with a slow phone meets it, beside what is to be reached:
// npm run measure:mall [-- --url http://localhost:9000 --runs 5]
import { parseArgs } from "node:util"
import { explain, Fault } from "./lib/fault.mjs"
import { readSettings } from "./lib/settings.mjs"
import { logInBuyer } from "./measure-mall/buyer.mjs"
import { measureAdding } from "./measure-mall/measure-adding.mjs"
import { measureFirstLoad } from "./measure-mall/measure-first-load.mjs"
import { measurePreview } from "./measure-mall/measure-preview.mjs"
import { Phone } from "./measure-mall/phone.mjs"
import { printFigures } from "./measure-mall/print-figures.mjs"

try {
  await measure(readOptions())
} catch (error) {
  console.error(`✗ ${explain(error)}`)
  process.exitCode = 1
}

async function measure({ url, runs }) {
  const buyer = await logInBuyer(url)
  const phone = await Phone.start()
  try {
    printFigures([
      ...(await measureFirstLoad({ phone, url, buyer, runs })),
      await measureAdding({ phone, url, buyer, runs }),
      await measurePreview({ phone, url, buyer, runs }),
    ])
  } finally {
    await phone.stop()
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      url: { type: "string", default: `http://localhost:${readSettings().port}` },
      runs: { type: "string", default: "5" },
    },
  })
  if (!/^[1-9]\d?$/.test(values.runs)) {
    throw new Fault(`--runs must be 1 to 99; it is ${values.runs}`)
  }
  return { url: values.url.replace(/\/$/, ""), runs: Number(values.runs) }
}
