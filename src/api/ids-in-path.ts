import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { id } from "./fields"

/** 404 for an id in the path that no row can have, such as one with a NUL character, before Postgres sees it. */
export function idsInPath(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const wrong = Object.entries(req.params).find(([, value]) => !id.safeParse(value).success)
  if (wrong) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The ${wrong[0]} in the path is not an id`)
  }
  next()
}
