/**
 * A whole number that depends on the text alone (FNV-1a, 32 bits), from 0 to below `size`: spreads goods and
 * customers evenly and the same way on every machine.
 */
export function spread(text: string, size: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  // The low bits of FNV follow the last character: fold the high ones in.
  return ((hash ^ (hash >>> 15)) >>> 0) % size
}
