import { createReadStream } from "fs"
import { open } from "fs/promises"
import { parse } from "csv-parse"

export type SheetLine = { line: number; cells: string[] }

/** Longer lines are no line of a sheet; without a bound one unclosed quote would swallow the file. */
const LONGEST_LINE = 20_000

/** The lines of a CSV file with their numbers, empty ones left out. Throws csv-parse's error where quotes are wrong. */
export async function* readCsv(path: string): AsyncGenerator<SheetLine> {
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: await delimiterOf(path),
      info: true,
      max_record_size: LONGEST_LINE,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  )
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[]
    info: { lines: number }
  }>) {
    if (record.some((cell) => cell.trim())) {
      yield { line: info.lines - lineBreaksIn(record), cells: record }
    }
  }
}

/** A quoted cell may run over lines; its record is counted at its end and named by its beginning. */
function lineBreaksIn(record: string[]): number {
  return record.join("").split("\n").length - 1
}

/** Spreadsheets write commas, semicolons or tabs by the country they are set to: the first line tells which. */
async function delimiterOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096) })
    const [firstLine] = buffer.toString("utf8", 0, bytesRead).split(/\r?\n/, 1)
    const count = (delimiter: string) => firstLine.split(delimiter).length
    return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best))
  } finally {
    await file.close()
  }
}
