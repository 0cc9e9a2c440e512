import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type InventoryModuleService from "../../src/modules/inventory/service"
import type { AllocationInput } from "../../src/modules/inventory/types"

/** A change of stock: an allocation, or core's own calls by name with their arguments. */
export type Change = { allocate: AllocationInput } | { call: CoreCall; with: unknown[] }
type CoreCall =
  | "createReservationItems"
  | "updateReservationItems"
  | "deleteReservationItems"
  | "softDeleteReservationItems"
  | "restoreReservationItems"
  | "deleteReservationItemsByLineItem"
  | "restoreReservationItemsByLineItem"
  | "adjustInventory"
  | "softDeleteInventoryLevels"

/** Starts all changes at once; says of each whether it was done, or by which code or type it was refused. */
export async function changeAtOnce(container: MedusaContainer, input: unknown): Promise<string[]> {
  const inventory = container.resolve<InventoryModuleService>(Modules.INVENTORY)
  const answers = await Promise.allSettled((input as Change[]).map((change) => made(inventory, change)))
  return answers.map((answer) =>
    answer.status === "fulfilled"
      ? "done"
      : (answer.reason.code ?? answer.reason.type ?? String(answer.reason)),
  )
}

/** The same one after the other, as one buyer's orders come. */
export async function changeInTurn(container: MedusaContainer, input: unknown): Promise<string[]> {
  const answers: string[] = []
  for (const change of input as Change[]) {
    answers.push(...(await changeAtOnce(container, [change])))
  }
  return answers
}

function made(inventory: InventoryModuleService, change: Change): Promise<unknown> {
  if ("allocate" in change) {
    return inventory.allocate(change.allocate)
  }
  const calls = inventory as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  return calls[change.call](...change.with)
}
