import { z } from "@medusajs/framework/zod"

const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** A line or paragraph of text that Postgres can keep: trimmed, no control characters, well-formed Unicode. */
export function text(maximum: number, minimum = 1) {
  return z
    .string()
    .trim()
    .min(minimum)
    .max(maximum)
    .refine(
      (value) => !CONTROL_CHARACTERS.test(value) && isWellFormed(value),
      "has control or broken characters",
    )
}

export const id = text(100)

/** A plain decimal, as number or as text, kept as text: exact, no exponent, bounded. */
export function decimal({ integerDigits = 12, decimals = 6 } = {}) {
  const plain = new RegExp(`^-?\\d{1,${integerDigits}}(\\.\\d{1,${decimals}})?$`)
  const message = `must be a plain decimal number such as "12.50", with at most ${decimals} decimals`
  return z
    .union([z.number(), z.string().max(64)], { message })
    .transform((value) => String(value).trim())
    .refine((value) => plain.test(value), message)
}

/** ISO 3166-1 alpha-2, kept in lower case as core keeps it. */
export const countryCode = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'must be a two-letter country code such as "gb"')
  .transform((value) => value.toLowerCase())

/** Lone surrogates cannot be kept as UTF-8. (`String.isWellFormed` is missing in the library's types of ES2023.) */
function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value)
}
