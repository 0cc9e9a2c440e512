import type { UplineDistributor } from "../types"

/**
 * Who of the two distributors above a buying company earns on its order. Nobody earns on their own purchase (their
 * company's counts as theirs), twice on one order, or while suspended; one who does not earn leaves the other's
 * commission as it is.
 */
export function earningDistributors(
  upline: readonly UplineDistributor[],
  buyer: { company_id: string; customer_id: string },
): UplineDistributor[] {
  const [first] = upline.filter(({ level }) => level === 1)
  return upline.filter(
    (distributor) =>
      !distributor.is_suspended &&
      distributor.company_id !== buyer.company_id &&
      distributor.customer_id !== buyer.customer_id &&
      (distributor.level === 1 || distributor.company_id !== first?.company_id),
  )
}
