import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { MedusaContextType } from "@medusajs/framework/utils"
import { unitOfWork as plain, type UnitOfWork } from "../../../utils/unit-of-work"

export async function unitOfWork<T>(
  container: MedusaContainer,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  return await plain(container, (unit) => {
    const contexts = new Map<unknown, Context>()
    return work({
      sql: unit.sql,
      join(service) {
        const repository = (service as { baseRepository_?: unknown }).baseRepository_
        const context = contexts.get(repository) ?? { ...unit.join(service), __type: MedusaContextType }
        contexts.set(repository, context)
        return context
      },
    })
  })
}
