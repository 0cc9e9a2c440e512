import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import type { IAuthModuleService, ILockingModule } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isRedisLost } from "../../utils/redis-faults"
import { email } from "../admin/companies/validators"

/** Seconds from one link to the next for the same address. */
const BETWEEN_LINKS = 60

/**
 * One link a minute for each address: more would fill a mailbox, and each new link makes the one before it worthless.
 * What comes too soon is answered as if a link were sent, so that nobody learns whether the address has an account.
 */
async function throttle(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  // Runs before core's own check of the body, which answers what is no address at all.
  const { identifier } = (req.body ?? {}) as { identifier?: unknown }
  const known = email.safeParse(identifier).success ? await findLogIn(req, String(identifier)) : null
  // Made-up addresses would fill the memory that remembers; to them nothing is sent anyway.
  if (known && !(await isFirst(req, known.id))) {
    return res.sendStatus(201)
  }
  next()
}

async function findLogIn(req: MedusaRequest, entity_id: string) {
  const auth = req.scope.resolve<IAuthModuleService>(Modules.AUTH)
  const [found] = await auth.listProviderIdentities({ entity_id, provider: "emailpass" }, { select: ["id"] })
  return found ?? null
}

async function isFirst(req: MedusaRequest, id: string): Promise<boolean> {
  const locking = req.scope.resolve<ILockingModule>(Modules.LOCKING)
  try {
    await locking.acquire(`password-reset:${id}`, { expire: BETWEEN_LINKS })
    return true
  } catch (error) {
    if (isRedisLost(error)) {
      throw error
    }
    return false
  }
}

export const passwordResetMiddlewares: MiddlewareRoute[] = [
  { matcher: "/auth/customer/emailpass/reset-password", methods: ["POST"], middlewares: [throttle] },
]
