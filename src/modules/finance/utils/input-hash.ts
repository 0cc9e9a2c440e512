import { createHash } from "crypto"
import { MedusaError } from "@medusajs/framework/utils"

/** Two calls with the same key must have said the same: their inputs' hashes tell. Amounts come as decimal text. */
export function inputHash(input: Record<string, string | string[]>): string {
  const entries = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex")
}

/** @throws MedusaError DUPLICATE_ERROR when the key was used for another input */
export function assertSameInput(key: string, known: string, given: string): void {
  if (known !== given) {
    throw keyReused(key)
  }
}

export function keyReused(key: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.DUPLICATE_ERROR,
    `The key ${key} was already used with another input; a new movement needs a key of its own`,
    "IDEMPOTENCY_KEY_REUSED",
  )
}
