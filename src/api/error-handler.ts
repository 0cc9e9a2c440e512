import { errorHandler as coreErrorHandler, type MedusaRequest } from "@medusajs/framework/http"
import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { ErrorRequestHandler, Request, Response } from "express"
import { isDatabaseLost } from "../utils/database-faults"
import { isRedisLost } from "../utils/redis-faults"
import { isRefusal } from "../utils/refusal"

const core = coreErrorHandler()

/**
 * Adds to core's error handler what it does not know: a refusal's details, three kinds of bad request, and a database
 * or a Redis that cannot be reached.
 */
export const errorHandler: ErrorRequestHandler = (error, req, res, next) => {
  if (isRefusal(error)) {
    const { code, type, message, details } = error
    res.status(type === MedusaError.Types.CONFLICT ? 409 : 400).json({ code, type, message, details })
    return
  }
  if (isDatabaseLost(error)) {
    tellUnavailable(req, res, { what: "The database", code: "DATABASE_UNAVAILABLE", error })
    return
  }
  if (isRedisLost(error)) {
    tellUnavailable(req, res, { what: "Redis", code: "REDIS_UNAVAILABLE", error })
    return
  }
  const known = badRequest(error) ?? error
  return core(known, req, res, next)
}

const RETRY_AFTER_SECONDS = 2

type Unavailable = { what: string; code: string; error: Error }

/** What was committed stays, what was not is not there: whoever sends an order again under its key finds out. */
function tellUnavailable(req: Request, res: Response, { what, code, error }: Unavailable): void {
  const { scope } = req as Request & Pick<MedusaRequest, "scope">
  const unreachable = `${what} cannot be reached`
  scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER).error(unreachable, error)
  res
    .status(503)
    .set("Retry-After", String(RETRY_AFTER_SECONDS))
    .json({
      code,
      type: MedusaError.Types.UNEXPECTED_STATE,
      message: `${unreachable}. Send the request again, an order under the same Idempotency-Key`,
    })
}

/** What JavaScript says of `{"toString": false}` in place of a text; core's validation tries to print such values. */
const UNPRINTABLE = "Cannot convert object to primitive value"

/**
 * Core answers 500 to a path that is no valid URI, to a query parameter that it cannot take, and to a body with an
 * object that cannot be printed.
 */
function badRequest(error: unknown): MedusaError | null {
  if (error instanceof URIError) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, `The path is not a valid URI: ${error.message}`)
  }
  if (error instanceof TypeError && error.message === UNPRINTABLE) {
    const message = "The request holds an object with a toString of its own where a value is expected"
    return new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const { type, message } = error as Partial<MedusaError>
  return type === MedusaError.Types.INVALID_ARGUMENT && message
    ? new MedusaError(MedusaError.Types.INVALID_DATA, message)
    : null
}
