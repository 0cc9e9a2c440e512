/** What may be wrong with a field; the words stand under `form`. */
export type FieldProblem =
  | "required"
  | "email"
  | "password"
  | "repeat"
  | "amount"
  | "latitude"
  | "longitude"
  | "paired"
  | "code"
  | "unknownCode"

const required = { required: "required" } as const
const within = (bound: number, message: "latitude" | "longitude") => (value: string) =>
  value.trim() === "" || Math.abs(Number(value)) <= bound || message

/** Rules of fields for react-hook-form. They spare a round trip; the API decides. */
export const rules = {
  required,
  email: { ...required, pattern: { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: "email" } },
  password: { ...required, minLength: { value: 8, message: "password" } },
  amount: { pattern: { value: /^\s*\d{1,12}(\.\d{1,6})?\s*$/, message: "amount" } },
  code: { pattern: { value: /^\s*[0-9A-Za-z-]{4,32}\s*$/, message: "code" } },
  latitude: { validate: within(90, "latitude") },
  longitude: { validate: within(180, "longitude") },
} as const

/** Null for what was left empty: the API empties a field by null. */
export function textOrNull(value: string): string | null {
  return value.trim() || null
}
