/** Something that the person at the keyboard can mend: shown as its one line, without a stack. */
export class Fault extends Error {}

/** An error that carries what a process printed last, for `explain`. */
export function failure(message, output) {
  return Object.assign(new Error(message), { output })
}

const DISK_FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/

/** What went wrong, in one line. */
export function explain(error) {
  const text = `${error?.message ?? error}\n${error?.output ?? ""}`
  if (error?.code === "ENOSPC" || DISK_FULL.test(text)) {
    return "The disk is full: the build and the database need about 1 GB of free space"
  }
  if (error instanceof Fault) {
    return error.message
  }
  return text.trim().split("\n")[0]
}
