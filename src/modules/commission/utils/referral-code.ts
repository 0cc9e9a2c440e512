import { newId } from "../../../utils/ids"

const RANDOM_LENGTH = 8

/** A code that is easy to read out: 8 random characters without I, L, O and U. */
export function newReferralCode(): string {
  return newId("code").slice(-RANDOM_LENGTH)
}

/** Codes are the same in small and capital letters. */
export function normalizedReferralCode(code: string): string {
  return code.trim().toUpperCase()
}
