import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { makePapers } from "../../papers/papers"
import { languageOf } from "../../papers/words"
import { sendPapers } from "./answer"
import type { PapersBody } from "./validators"

/** One kind of paper of many orders, in one file. Changes nothing. */
export async function POST(req: AuthenticatedMedusaRequest<PapersBody>, res: MedusaResponse) {
  const { language, ...asked } = req.validatedBody
  const papers = await makePapers(req.scope, {
    ...asked,
    language: languageOf(language, req.get("accept-language")),
  })
  sendPapers(res, papers)
}
