import Big from "big.js"

const WRITTEN = /^(\d+(?:\.\d+)?)\s*(\D*)$/u
const PACKS = new Set(["箱", "case", "cases", "box", "boxes", "ctn", "pack", "packs"])

/** A quantity as people write it: "12", "１.5", "2箱" of goods that come in packs. Empty for what is no quantity. */
export function readQuantity(text: string, packQuantity: string | null | undefined): string {
  const [, number = "", unit = ""] = WRITTEN.exec(text.normalize("NFKC").trim()) ?? []
  if (!number || !PACKS.has(unit.trim().toLowerCase())) {
    return number
  }
  return packQuantity ? new Big(number).times(packQuantity).toFixed() : ""
}
