import { randomFillSync } from "crypto"

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const RANDOM_CHARACTERS = 16
const pool = Buffer.alloc(16 * 1024)
let unused = 0

/**
 * A prefixed ULID (`comp_01H…`) as Medusa's own `generateEntityId` makes it, from a pool of random bytes:
 * core's asks the operating system for every character, which is almost half of the CPU of a bulk insert.
 */
export function newId(prefix: string): string {
  return `${prefix}_${encodeTime(Date.now())}${randomCharacters()}`
}

function encodeTime(milliseconds: number): string {
  let text = ""
  for (let i = 0, rest = milliseconds; i < 10; i++, rest = Math.floor(rest / 32)) {
    text = CROCKFORD[rest % 32] + text
  }
  return text
}

function randomCharacters(): string {
  if (unused < RANDOM_CHARACTERS) {
    randomFillSync(pool)
    unused = pool.length
  }
  let text = ""
  for (let i = 0; i < RANDOM_CHARACTERS; i++) {
    text += CROCKFORD[pool[--unused] & 31]
  }
  return text
}
