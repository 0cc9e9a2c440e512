import { authenticate } from "@medusajs/framework/http"
import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type CompanyModuleService from "../modules/company/service"
import type { Buyer, MemberRole } from "../modules/company/types"

export type BuyerRequest<Body = unknown> = AuthenticatedMedusaRequest<Body> & {
  buyer: Buyer
  /** Core demands a publishable key on every store route. */
  publishable_key_context: { key: string; sales_channel_ids: string[] }
}

/**
 * Lets only active members of a company pass, in one of `roles` when given, and puts them on `req.buyer`.
 * The company is the one of the log-in, never one that the client names. 401 without log-in, 403 without company.
 */
export function requireBuyer(roles?: readonly MemberRole[]) {
  return [
    authenticate("customer", ["session", "bearer"]),
    async (req: AuthenticatedMedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
      const companies = req.scope.resolve<CompanyModuleService>("company")
      const buyer = await companies.findBuyer(req.auth_context.actor_id)
      if (!buyer) {
        throw new MedusaError(MedusaError.Types.FORBIDDEN, "You are not an active member of a company")
      }
      if (roles && !roles.includes(buyer.member.role)) {
        throw new MedusaError(
          MedusaError.Types.FORBIDDEN,
          `Your role ${buyer.member.role} may not do this; allowed: ${roles.join(", ")}`,
        )
      }
      Object.assign(req, { buyer })
      next()
    },
  ]
}

/** A pending or suspended company sees its own data but neither prices nor orders. */
export function requireActiveCompany(roles?: readonly MemberRole[]) {
  return [
    ...requireBuyer(roles),
    (req: AuthenticatedMedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
      const { company } = (req as BuyerRequest).buyer
      if (company.status !== "active") {
        throw new MedusaError(
          MedusaError.Types.FORBIDDEN,
          `Company ${company.code} is ${company.status}; only an active company may do this`,
        )
      }
      next()
    },
  ]
}
