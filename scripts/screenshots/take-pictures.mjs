import { explain } from "../lib/fault.mjs"
import { shoot } from "./camera.mjs"
import { scenesOf } from "./scenes.mjs"
import { storeApi } from "../lib/demo-api.mjs"

/** Takes the pictures of a running demo: `<page>-<width>-<language>`, with `-dark` where it is. */
export async function takePictures(camera, url, { buyer, locale, language, series }) {
  const api = await storeApi(url, buyer)
  const scenes = await scenesOf(api)
  for (const { width, colorScheme = "light", only } of series) {
    for (const { name, path, open, isOutside } of scenes.filter(
      (scene) => !only || only.includes(scene.name),
    )) {
      const token = isOutside ? null : api.token
      const page = await camera.openPage({ width, locale, colorScheme, token })
      try {
        await page.goto(url + path)
        await page.locator("h1").waitFor()
        await open?.(page)
        await shoot(page, `${name}-${width}-${language}${colorScheme === "dark" ? "-dark" : ""}`)
      } catch (error) {
        // The others are taken all the same.
        console.error(`✗ ${name}, ${width} px: ${explain(error)}`)
        process.exitCode = 1
      }
      await page.context().close()
    }
  }
}
