import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { id } from "./fields"

/** 404 for an `:id` in the path that no row can have, such as one with a NUL character, before Postgres sees it. */
export function idParam(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  if (!id.safeParse(req.params.id).success) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The id in the path is not an id")
  }
  next()
}
