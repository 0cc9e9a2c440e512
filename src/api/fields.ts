import { z } from "@medusajs/framework/zod"
import { isDay } from "../utils/days"

type Issue = { path?: PropertyKey[]; input?: unknown }

/** A rule's message with the field's path and the value, which core leaves out of messages of one's own. */
export const naming =
  (rule: string) =>
  ({ path, input }: Issue): string =>
    `${path?.join(".")} ${rule}, not ${JSON.stringify(input)?.slice(0, 100)}`

const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** A line or paragraph of text that Postgres can keep: trimmed, no control characters, well-formed Unicode. */
export function text(maximum: number, minimum = 1) {
  return z
    .string()
    .trim()
    .min(minimum)
    .max(maximum)
    .refine((value) => !CONTROL_CHARACTERS.test(value) && isWellFormed(value), {
      error: naming("must be without control or broken characters"),
    })
}

export const id = text(100)

/** Null for what no row can have as its id. */
export const idOrNull = (value: unknown): string | null => id.safeParse(value).data ?? null

/** A plain decimal, as number or as text, kept as text: exact, no exponent, bounded. */
export function decimal({ integerDigits = 12, decimals = 6 } = {}) {
  const plain = new RegExp(`^-?\\d{1,${integerDigits}}(\\.\\d{1,${decimals}})?$`)
  const error = naming(`must be a plain decimal number such as "12.50", with at most ${decimals} decimals`)
  return z
    .union([z.number(), z.string().max(64)], { error })
    .transform((value) => String(value).trim())
    .refine((value) => plain.test(value), { error })
}

/**
 * One of two schemas, chosen by the value itself, so that a message names the field that is wrong: of a union, only
 * that the whole fits none of its schemas.
 */
export function oneOf<First extends z.ZodType, Second extends z.ZodType>(
  isFirst: (value: unknown) => boolean,
  first: First,
  second: Second,
) {
  return z
    .unknown()
    .transform((value, context): z.output<First> | z.output<Second> => {
      const chosen = isFirst(value) ? first : second
      // Run, not parsed: issues get their messages when they know their whole path. No schema of ours is asynchronous.
      const run = chosen._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload
      context.issues.push(...run.issues)
      return run.value as z.output<First> | z.output<Second>
    })
    .meta({
      anyOf: [first, second].map((schema) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
    })
}

/** A day of the calendar as ISO 8601 writes it. */
export const day = z
  .string()
  .refine(isDay, { error: naming('must be a day of the calendar such as "2026-01-31"') })
  .meta({ format: "date" })

/** Whether a value is an object with this field. */
export const has = (field: string) => (value: unknown) =>
  typeof value === "object" && value !== null && Object.hasOwn(value, field)

/** ISO 3166-1 alpha-2, kept in lower case as core keeps it. */
export const countryCode = z
  .string()
  .regex(/^[A-Za-z]{2}$/, { error: naming('must be a two-letter country code such as "gb"') })
  .transform((value) => value.toLowerCase())

/** Lone surrogates cannot be kept as UTF-8. (`String.isWellFormed` is missing in the library's types of ES2023.) */
function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value)
}
