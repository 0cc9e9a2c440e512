import { generateJwtToken } from "@medusajs/framework/utils"

/** The bearer token that a customer's log-in would give, without the time that hashing a password takes. */
export function tokenFor(customerId: string): string {
  const claims = { actor_id: customerId, actor_type: "customer", auth_identity_id: "", app_metadata: {} }
  return generateJwtToken(claims, { secret: process.env.JWT_SECRET, expiresIn: "1d" })
}
