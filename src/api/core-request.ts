import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** A request to one of core's routes before core has looked at it: the body may be anything, or missing. */
export type CoreRequest = AuthenticatedMedusaRequest<Record<string, unknown> | undefined>

/** Where in a request a record is named; what stands there may be anything. */
export type Named<Reference> = (req: CoreRequest) => { [Key in keyof Reference]?: unknown }
