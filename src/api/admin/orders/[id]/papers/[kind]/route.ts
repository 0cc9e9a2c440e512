import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { makePapers } from "../../../../../papers/papers"
import { languageOf } from "../../../../../papers/words"
import { paperKind, sendPapers } from "../../../../papers/answer"
import type { PaperParams } from "../../../../papers/validators"

/** One paper of an order, to print. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, PaperParams>, res: MedusaResponse) {
  const { id, kind } = req.params
  const papers = await makePapers(req.scope, {
    kind: paperKind(kind),
    order_ids: [id],
    language: languageOf(req.validatedQuery.language, req.get("accept-language")),
    together: false,
  })
  sendPapers(res, papers)
}
