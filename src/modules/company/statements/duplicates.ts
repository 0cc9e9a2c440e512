import { MedusaError } from "@medusajs/framework/utils"

const UNIQUE_VIOLATION = "23505"

/**
 * Runs `write` and tells a broken unique index in our own words. `errors` has the error to throw by index name;
 * `value` is the value that exists already.
 */
export async function sayingDuplicates<T>(
  errors: Record<string, (value: string) => Error>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string }
    const translate = constraint ? errors[constraint] : undefined
    if (code !== UNIQUE_VIOLATION || !translate) {
      throw error
    }
    throw translate(/=\((.*)\) already exists/.exec(detail ?? "")?.[1] ?? "")
  }
}

export function codeIsTaken(noun: string) {
  return (value: string) =>
    new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `code ${value} belongs to another ${noun}; a ${noun}'s code must be unique`,
    )
}
