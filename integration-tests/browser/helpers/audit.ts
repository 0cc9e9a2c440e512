import { readdirSync, readFileSync } from "fs"
import path from "path"
import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { ROOT } from "../../helpers/commands"

const TEXTS = path.join(ROOT, "storefront/src/i18n/en")
const GROUPS = readdirSync(TEXTS).flatMap((file) =>
  [...readFileSync(path.join(TEXTS, file), "utf8").matchAll(/^ {2}(\w+): \{/gm)].map(([, group]) => group),
)
const UNTRANSLATED = new RegExp(
  `\\b(?:${GROUPS.join("|")})\\.[a-z]\\w*(?:\\.\\w+)*|\\{\\{.*?\\}\\}|\\bundefined\\b|\\bNaN\\b`,
  "gi",
)

/** Names of texts that stand where the texts should, and gaps in texts that nothing was put into. */
export async function untranslated(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const attributes = ["aria-label", "placeholder", "title", "alt"]
    const named = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join())]
    return [
      document.title,
      document.body.innerText,
      ...named.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? "")),
    ].join("\n")
  })
  return shown.match(UNTRANSLATED) ?? []
}

/** What is tapped and smaller than a thumb. A link within a text counts by its text, unless all around it is the link. */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const THUMB = 44
    const isText = (element: Element) =>
      element.tagName === "A" &&
      (getComputedStyle(element).display === "inline" ||
        getComputedStyle(element, "::after").position === "absolute")
    // A file is chosen, a box ticked by the whole label around it.
    const labelAround = (element: Element) =>
      element.matches("[type=file], [type=checkbox], [type=radio]") && element.closest("label")
    return [...document.querySelectorAll("a, button, input, select, textarea, summary")]
      .filter((element) => element.checkVisibility() && !isText(element))
      .map((element) => labelAround(element) || element)
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const isSmall = width > 0 && (Math.round(width) < THUMB || Math.round(height) < THUMB)
        return isSmall
          ? [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`]
          : []
      })
  })
}

/** What axe finds of WCAG 2.2 AA that keeps people out: each rule with the elements that break it. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ""})`),
    )
}
