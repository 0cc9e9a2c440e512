import { z } from "@medusajs/framework/zod"
import { MOMENT_RULE, plainMoment } from "../utils/plain-values"
import { naming, text } from "./fields"

/** A day or a time with zone, as text, turned into a Date. */
export const moment = z
  .string()
  .max(40)
  .refine((value) => plainMoment(value), { error: naming(`must be ${MOMENT_RULE}`) })
  .transform((value) => plainMoment(value) as Date)

export const currencyCode = z
  .string()
  .regex(/^[A-Za-z]{3}$/, { error: naming('must be a currency code of three letters such as "gbp"') })
  .transform((value) => value.toLowerCase())

/** Text on one line, as a cell of a sheet holds it. */
export function line(maximum: number) {
  return text(maximum).refine((value) => !/[\t\r\n]/.test(value), { error: naming("must stand on one line") })
}

/** One SKU or several of them, as a query string repeats its parameters. */
export const skus = oneOrMore(text(200), 200)

/** A parameter that may be repeated up to `maximum` times. */
export function oneOrMore<Field extends z.ZodType>(field: Field, maximum: number) {
  return z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(field).min(1).max(maximum),
  )
}
