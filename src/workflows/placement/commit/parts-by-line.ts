import type { AllocationPart } from "../../../modules/inventory/types"

/** A plan's parts under the draft line that they divide, in the plan's order. */
export function partsByLine(parts: AllocationPart[]): Map<string, AllocationPart[]> {
  const byLine = new Map<string, AllocationPart[]>()
  for (const part of parts) {
    const others = byLine.get(part.line_id)
    if (others) {
      others.push(part)
    } else {
      byLine.set(part.line_id, [part])
    }
  }
  return byLine
}
