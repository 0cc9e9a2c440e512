import { MedusaError } from "@medusajs/framework/utils"

/**
 * A business refusal told as data: `code` names it for programs, `details` carry the figures a client shows beside
 * the mend. 400, or 409 where another try with other input may pass (`conflict`).
 */
export class Refusal extends MedusaError {
  constructor(
    code: string,
    message: string,
    readonly details: Record<string, unknown>,
    kind: "refused" | "conflict" = "refused",
  ) {
    super(kind === "conflict" ? MedusaError.Types.CONFLICT : MedusaError.Types.NOT_ALLOWED, message, code)
  }
}

/** By its shape: the workflow engine hands a step's error on as a plain object with the error's own properties. */
export function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "__isMedusaError" in error && "details" in error
}
