import { errorHandler as coreErrorHandler } from "@medusajs/framework/http"
import type { ErrorRequestHandler } from "express"
import { MedusaError } from "@medusajs/framework/utils"
import { isRefusal } from "../utils/refusal"

const core = coreErrorHandler()

/** Core's error handler drops what a refusal carries beside its message; everything else stays core's. */
export const errorHandler: ErrorRequestHandler = (error, req, res, next) => {
  if (!isRefusal(error)) {
    return core(error, req as Parameters<typeof core>[1], res as Parameters<typeof core>[2], next)
  }
  const { code, type, message, details } = error
  res.status(type === MedusaError.Types.CONFLICT ? 409 : 400).json({ code, type, message, details })
}
