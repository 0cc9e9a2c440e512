import type { en } from "./en"

/** The same keys in another language. */
export type Strings<T> = { [Key in keyof T]: T[Key] extends string ? string : Strings<T[Key]> }

/** Every language has exactly the texts that English has. */
export type Texts = Strings<typeof en>
