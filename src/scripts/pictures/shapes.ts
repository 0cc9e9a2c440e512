/** Colours of one picture: the thing itself, its darker parts, and what stands out on it. */
export type Colours = { main: string; dark: string; accent: string; pattern: Pattern }
export type Pattern = "plain" | "spots" | "stripes" | "hearts"

/** Draws a thing in a square of 200 by 200, standing on y = 164. */
export type Draw = (colours: Colours) => string

const shaded = (shape: string, fill: string) =>
  `<g fill="${fill}">${shape}</g><g fill="url(#light)">${shape}</g>`

/** A closed outline with light from the upper left. */
export const path = (d: string, fill: string) => shaded(`<path d="${d}"/>`, fill)
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, turn = 0) =>
  shaded(
    `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"${turn ? ` transform="rotate(${turn} ${cx} ${cy})"` : ""}/>`,
    fill,
  )
export const box = (x: number, y: number, width: number, height: number, r: number, fill: string) =>
  shaded(`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${r}"/>`, fill)
export const line = (d: string, stroke: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
/** The same shape again, moved, turned about its own middle and scaled. */
export const placed = (shape: string, x: number, y: number, turn = 0, scale = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${shape}</g>`

const PATTERNS: Record<Pattern, string> = {
  plain: "",
  spots: `<pattern id="p" width="22" height="22" patternUnits="userSpaceOnUse"><circle cx="6" cy="6" r="4.5" fill="#fff"/><circle cx="17" cy="17" r="4.5" fill="#fff"/></pattern>`,
  stripes: `<pattern id="p" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(20)"><path d="M0 0h7v16H0z" fill="#fff"/></pattern>`,
  hearts: `<pattern id="p" width="26" height="26" patternUnits="userSpaceOnUse"><path d="M13 19C6 14 6 8 10 8c2 0 3 2 3 3 0-1 1-3 3-3 4 0 4 6-3 11z" fill="#fff"/></pattern>`,
}

/** An outline in the main colour with the picture's pattern printed on it. */
export function printed(d: string, { main, pattern }: Colours): string {
  const print = pattern === "plain" ? "" : `<path d="${d}" fill="url(#p)" fill-opacity=".85"/>`
  return `<path d="${d}" fill="${main}"/>${print}<path d="${d}" fill="url(#light)"/>`
}

/** The whole picture: the thing with its shadow on a quiet ground. */
export function picture(draw: Draw, colours: Colours, ground: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".38"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".2"/></linearGradient><radialGradient id="g" cx=".4" cy=".3" r=".9"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="${ground}"/></radialGradient>${PATTERNS[colours.pattern]}</defs><path d="M0 0h200v200H0z" fill="url(#g)"/><ellipse cx="100" cy="166" rx="68" ry="9" opacity=".13"/>${draw(colours)}</svg>`
}
