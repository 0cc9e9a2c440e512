import { explain } from "../lib/fault.mjs"
import { adminApi, password } from "../lib/demo-api.mjs"
import { shoot } from "./camera.mjs"
import { terminalScenesOf } from "./terminal-scenes.mjs"

/** The narrow window shows how what is widest makes do. */
const SERIES = [{ width: 1440 }, { width: 1024, only: ["orders", "order-for", "company"] }]
const SETTLED_MS = 1500

/** Takes the terminal's pictures of a running demo as its owner: `terminal-<page>-<width>-<language>`. */
export async function takeTerminalPictures(camera, url, { owner, locale, language }) {
  const scenes = await terminalScenesOf(await adminApi(url, owner))
  for (const { width, only } of SERIES) {
    const page = await camera.openPage({ width, locale, colorScheme: "light", token: null })
    await enter(page, url, owner)
    for (const { name, path, open } of scenes.filter((scene) => !only || only.includes(scene.name))) {
      try {
        await page.goto(`${url}/app${path}`)
        await page.locator("main h1, main h2").first().waitFor()
        await open?.(page)
        await page.waitForTimeout(SETTLED_MS)
        await shoot(page, `terminal-${name}-${width}-${language}`)
      } catch (error) {
        // The others are taken all the same.
        console.error(`✗ terminal ${name}, ${width} px: ${explain(error)}`)
        process.exitCode = 1
      }
    }
    await page.context().close()
  }
}

async function enter(page, url, owner) {
  await page.goto(`${url}/app/login`)
  await page.locator("input[name=email]").fill(owner)
  await page.locator("input[name=password]").fill(password)
  await page.locator("button[type=submit]").click()
  await page.waitForURL((address) => !address.pathname.endsWith("/login"))
}
