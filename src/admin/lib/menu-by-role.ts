import { fits, PAGES, type PageRule, type Rights } from "./pages"

/**
 * Style that hides the links to pages that a role may not use: entries of both menus, buttons that create and change.
 * Of null rights, while they are not known, it hides all. `base`: under which path the terminal is served, as "/app".
 */
export function styleOfMenus(rights: Rights | null, base: string): string {
  const hidden = PAGES.filter((rule) => isMenuEntry(rule) && !(rights && fits(rule, rights)))
  const links = hidden.flatMap((rule) => selectorsOf(rule.path, base))
  if (!links.length) {
    return ""
  }
  // Not the way back from the settings, which leads to where everybody begins and from there on.
  const anyLink = `:is(${links.join(",")}):not(.p-3>a)`
  // On a phone a menu entry with entries below it is a button beside the link; both go with what is around them.
  const entries = links.map((link) => `aside div:has(>div.w-full>${link})`)
  // A heading of the settings' menu under which nothing is left, and the line below it.
  const group = `aside div.py-3[data-state=open]:not(:has(a:not(${anyLink})))`
  return `${[anyLink, ...entries, group, `${group}+div`].join(",")}{display:none!important}`
}

/** Links to single records stay: they are the records' names in lists. */
function isMenuEntry({ path, needs }: PageRule): boolean {
  return needs.length > 0 && !/:[^/]+(\/\*)?$/.test(path)
}

function selectorsOf(path: string, base: string): string[] {
  const [start, ...rest] = path.split(/:[^/]+/)
  const end = rest.at(-1)
  if (end !== undefined) {
    return [`[href$="${end}"]`, `[href*="${end}?"]`].map((last) => `a[href^="${base}${start}"]${last}`)
  }
  const whole = base + path.replace(/\/\*$/, "")
  const exact = [`a[href="${whole}"]`, `a[href^="${whole}?"]`]
  return path.endsWith("/*") ? [...exact, `a[href^="${whole}/"]`] : exact
}
