import { errorHandler as coreErrorHandler } from "@medusajs/framework/http"
import type { ErrorRequestHandler } from "express"
import { MedusaError } from "@medusajs/framework/utils"
import { isRefusal } from "../utils/refusal"

const core = coreErrorHandler()

/** Adds to core's error handler what it does not know: a refusal's details, and two kinds of bad request. */
export const errorHandler: ErrorRequestHandler = (error, req, res, next) => {
  if (isRefusal(error)) {
    const { code, type, message, details } = error
    res.status(type === MedusaError.Types.CONFLICT ? 409 : 400).json({ code, type, message, details })
    return
  }
  const known = badRequest(error) ?? error
  return core(known, req, res, next)
}

/** Core answers 500 to a path that is no valid URI and to a query parameter that it cannot take. */
function badRequest(error: unknown): MedusaError | null {
  if (error instanceof URIError) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, `The path is not a valid URI: ${error.message}`)
  }
  const { type, message } = error as Partial<MedusaError>
  return type === MedusaError.Types.INVALID_ARGUMENT && message
    ? new MedusaError(MedusaError.Types.INVALID_DATA, message)
    : null
}
