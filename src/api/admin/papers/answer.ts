import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { PAPERS, type PaperKind } from "../../papers/papers"

/** INVALID_DATA for what no paper is called. */
export function paperKind(name: string): PaperKind {
  const kind = PAPERS.find((each) => each === name)
  if (!kind) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `kind must be one of ${PAPERS.join(", ")}, not ${JSON.stringify(name)}`,
    )
  }
  return kind
}

/** Shown by the browser, which prints it. */
export function sendPapers(res: MedusaResponse, { pdf, filename }: { pdf: Buffer; filename: string }) {
  res
    .type("application/pdf")
    .set("Content-Disposition", `inline; filename="${filename}"`)
    .set("Cache-Control", "private, no-store")
    .send(pdf)
}
