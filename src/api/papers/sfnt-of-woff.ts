import { inflateSync } from "zlib"

const WOFF = { header: 44, entry: 20 }
const SFNT = { header: 12, entry: 16 }

/**
 * A web font's tables unpacked once, as an OpenType file has them (WOFF 1.0, W3C). As it is, the PDF library would
 * unpack the table of all shapes anew for every sign that it draws.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(SFNT.header + SFNT.entry * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const log2 = Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * 2 ** log2, 6)
  head.writeUInt16BE(log2, 8)
  head.writeUInt16BE(16 * (count - 2 ** log2), 10)
  const parts = [head]
  let end = head.length
  for (let index = 0; index < count; index++) {
    const from = WOFF.header + WOFF.entry * index
    const to = SFNT.header + SFNT.entry * index
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at))
    const data = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(data) : data
    woff.copy(head, to, from, from + 4)
    head.writeUInt32BE(checksum, to + 4)
    head.writeUInt32BE(end, to + 8)
    head.writeUInt32BE(length, to + 12)
    // Every table begins at a multiple of four.
    const padded = Buffer.concat([table, Buffer.alloc(-length & 3)])
    parts.push(padded)
    end += padded.length
  }
  return Buffer.concat(parts)
}
