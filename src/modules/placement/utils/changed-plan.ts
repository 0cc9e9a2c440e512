/** What one warehouse sends of an order. */
export type Parcel = {
  warehouse_id: string
  warehouse: string
  distance_km: number | null
  /** How many order lines it ships. */
  lines: number
}

export type WarehouseChange = {
  /** From where all of the order ships now, the nearest first. */
  parcels: Parcel[]
  /** The user who decided it. */
  by: string
  at: Date
}

type Candidate = { location_id: string; chosen: boolean } & Record<string, unknown>

/**
 * A plan after somebody chose other warehouses: what was weighed when the order was placed stays, `planned` keeps what
 * was decided then, and the reason is theirs now.
 */
export function changedPlan(
  plan: Record<string, unknown>,
  { parcels, by, at }: WarehouseChange,
): Record<string, unknown> {
  const candidates = (plan.candidates ?? []) as Candidate[]
  const chosen = new Set(parcels.map(({ warehouse_id }) => warehouse_id))
  const { reason = null, summary = null } = plan
  return {
    ...plan,
    reason: "changed",
    summary: `Changed by hand: ${parcels.map(({ warehouse }) => warehouse).join(", ")}.`,
    candidates: candidates.map((candidate) => ({ ...candidate, chosen: chosen.has(candidate.location_id) })),
    parcels,
    planned: plan.planned ?? { reason, summary },
    changed: { by, at: at.toISOString() },
  }
}
