import { inflateSync } from "zlib"

/**
 * What a reader would copy from each page of a file that PDFKit wrote: the signs of every text that it draws, by the
 * table that each embedded font carries for this (ToUnicode). One line for each piece of text.
 */
export function pagesOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  const byId = (id: string | undefined) => objects.get(id ?? "")!
  return pages.map(({ head }) => {
    const resources = byId(/\/Resources (\d+) 0 R/.exec(head)?.[1]).head
    const signs = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
        const unicode = /\/ToUnicode (\d+) 0 R/.exec(byId(id).head)?.[1]
        return [name, signsOf(byId(unicode).stream!.toString("latin1"))] as const
      }),
    )
    const content = byId(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream!.toString("latin1")
    return textOf(content, signs)
  })
}

type PdfObject = { head: string; stream: Buffer | null }

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString("latin1")
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const isStream = /^[^]*?(?:endobj|stream\n)/.exec(text.slice(start, start + 20_000))![0]
    if (!isStream.endsWith("stream\n")) {
      objects.set(match[1], { head: isStream, stream: null })
      continue
    }
    const from = start + isStream.length
    const length = Number(/\/Length (\d+)/.exec(isStream)![1])
    const data = pdf.subarray(from, from + length)
    const stream = isStream.includes("/FlateDecode") ? inflateSync(data) : data
    objects.set(match[1], { head: isStream, stream })
  }
  return objects
}

/** Which signs a font's numbers stand for. */
function signsOf(cmap: string): string[] {
  const signs: string[] = []
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const codes = [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex]) => hex.replaceAll(" ", ""))
    codes.forEach((hex, index) => {
      signs[parseInt(first, 16) + index] = Buffer.from(hex, "hex").swap16().toString("utf16le")
    })
  }
  return signs
}

function textOf(content: string, signs: Map<string, string[]>): string {
  let font: string[] = []
  const lines: string[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) {
      font = signs.get(name)!
    } else {
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex.match(/.{4}/g)!)
      lines.push(codes.map((code) => font[parseInt(code, 16)]).join(""))
    }
  }
  return lines.join("\n")
}
