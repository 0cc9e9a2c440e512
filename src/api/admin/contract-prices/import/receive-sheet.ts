import { createWriteStream } from "fs"
import { mkdtemp, rm } from "fs/promises"
import { tmpdir } from "os"
import path from "path"
import { Transform } from "stream"
import { pipeline } from "stream/promises"
import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SheetFormat } from "../../../../utils/sheets/read-sheet"

const MOST_BYTES = 32 * 1024 * 1024

const FORMATS = new Map<string, SheetFormat>([
  ["text/csv", "csv"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
])

/**
 * Hands the request's body to `use` as a file, which is gone afterwards. INVALID_DATA for a content type that is
 * neither CSV nor Excel and for a body of more than 32 MB.
 */
export async function receiveSheet<T>(
  req: MedusaRequest,
  use: (file: { path: string; format: SheetFormat }) => Promise<T>,
): Promise<T> {
  const contentType = (req.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase()
  const format = FORMATS.get(contentType)
  if (!format) {
    throw invalid(
      `Content-Type ${contentType || "(none)"} is not accepted; send the file itself as the body, as one of ${[...FORMATS.keys()].join(", ")}`,
    )
  }
  const folder = await mkdtemp(path.join(tmpdir(), "price-sheet-"))
  try {
    const file = path.join(folder, `prices.${format}`)
    await pipeline(req, atMost(MOST_BYTES), createWriteStream(file))
    return await use({ path: file, format })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function atMost(limit: number): Transform {
  let received = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length
      if (received > limit) {
        done(invalid(`The file is larger than ${limit / 1024 / 1024} MB; split it`))
      } else {
        done(null, chunk)
      }
    },
  })
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
