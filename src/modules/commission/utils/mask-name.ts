/** A name of which a distributor may see that it is there, not whose it is: "Acme Ltd" → "A***d", "福州食品" → "福***品". */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  return characters.length > 2 ? `${characters[0]}***${characters.at(-1)}` : "***"
}
