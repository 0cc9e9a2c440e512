import { writeFileSync } from "node:fs"
import path from "node:path"
import { placeOurs } from "../rows/placing.mjs"
import { rounded } from "./figures.mjs"
import { roomOf, selfTimes } from "./profile.mjs"
import { BENCH_DATA } from "./settings.mjs"

const ORDERS = 20
const LINES = 200
const TOP = 20

/** Prints what remains in placing 200 lines: its statements with their times, and where the CPU is. */
export async function profilePlacing(shop) {
  for (let i = 0; i < 5; i++) {
    await placeOurs(shop, LINES)
  }
  const statements = await shop.server.record(() => placeOurs(shop, LINES))
  const profile = await shop.server.profile(async () => {
    for (let i = 0; i < ORDERS; i++) {
      await placeOurs(shop, LINES)
    }
  })
  const file = path.join(BENCH_DATA, `place-${LINES}.cpuprofile`)
  writeFileSync(file, JSON.stringify(profile))
  const sql = statements.reduce((sum, { ms }) => sum + (ms ?? 0), 0)
  console.log(`\nplace-${LINES}: ${statements.length} statements, ${rounded(sql)} ms`)
  for (const { text, ms } of statements) {
    console.log(`${String(rounded(ms) ?? "–").padStart(8)}  ${oneLine(text)}`)
  }
  printTimes("CPU by package or folder, ms an order", selfTimes(profile, roomOf))
  printTimes("CPU by function, ms an order", selfTimes(profile))
  console.log(`\nThe whole profile, for a browser's developer tools: ${file}`)
}

function printTimes(title, times) {
  console.log(`\n${title}`)
  for (const { name, ms, share } of times.slice(0, TOP)) {
    console.log(
      `${String(rounded(ms / ORDERS)).padStart(8)}  ${`${Math.round(share * 100)} %`.padStart(4)}  ${name}`,
    )
  }
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim().slice(0, 100)
}
