export type Change = {
  /** Names of the fields on the way to the value; a row of a list is named by what people call it. */
  path: string[]
  before: Value
  after: Value
}

/** A text, number or truth, or a list of them; null: nothing. */
export type Value = string | number | boolean | null | readonly (string | number | boolean)[]

/** Two records field by field: only what differs, in the order of the fields. Empty lists and texts are nothing. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Map([...old, ...now])].flatMap(([key, { path }]) => {
    const change = { path, before: old.get(key)?.value ?? null, after: now.get(key)?.value ?? null }
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
}

/** What a record or a request says, field by field. */
export function statementsOf(record: unknown): { path: string[]; value: Value }[] {
  return [...fieldsOf(record).values()].filter(({ value }) => value !== null)
}

type Field = { path: string[]; value: Value }

function fieldsOf(record: unknown): Map<string, Field> {
  const fields = new Map<string, Field>()
  const walk = (value: unknown, key: string[], path: string[]): void => {
    if (isList(value)) {
      const list = value.filter((one) => one !== null)
      if (list.every((one) => typeof one !== "object")) {
        fields.set(JSON.stringify(key), { path, value: list.length ? (list as string[]) : null })
        return
      }
      list.forEach((row, index) => walk(row, [...key, idOf(row, index)], [...path, nameOf(row, index)]))
    } else if (isObject(value)) {
      for (const [name, part] of Object.entries(value)) {
        if (!isTwin(name, value)) {
          walk(part, [...key, name], [...path, name])
        }
      }
    } else {
      fields.set(JSON.stringify(key), { path, value: value === "" ? null : ((value ?? null) as Value) })
    }
  }
  walk(record ?? {}, [], [])
  return fields
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** The platform keeps the exact figure of `amount` a second time as `raw_amount`. */
const isTwin = (name: string, among: object) =>
  name.startsWith("raw_") && Object.hasOwn(among, name.slice("raw_".length))

/** By what a row of a list is told from the others, in both records. */
function idOf(row: unknown, index: number): string {
  return isObject(row) && typeof row.id === "string" ? row.id : String(index)
}

function nameOf(row: unknown, index: number): string {
  const names = isObject(row) ? [row.sku, row.label, row.name, row.code, row.email, row.id] : []
  return names.find((name) => typeof name === "string" && name !== "")?.toString() ?? String(index + 1)
}
