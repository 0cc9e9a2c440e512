import { toPence } from "./exact"
import { spread } from "./spread"

/** `referrer`: the customer number of the distributor who brought this customer. */
export type Referral = { customer: string; referrer: string }

const OF_TEN_REFERRED = 4

/**
 * Who brought whom, which the source does not know: the customers of the largest turnover are distributors. The first
 * of them (`top`) brought the other distributors, these brought four of ten of all the rest: so one order earns
 * commission on two levels.
 */
export function referralsOf(
  customers: readonly { customer: string; turnover: string }[],
  counts: { top: number; distributors: number },
): {
  distributors: string[]
  referrals: Referral[]
} {
  const largestFirst = [...customers].sort((a, b) => {
    const difference = toPence(b.turnover) - toPence(a.turnover)
    return difference ? (difference > 0n ? 1 : -1) : a.customer < b.customer ? -1 : 1
  })
  const numbers = largestFirst.map(({ customer }) => customer)
  const distributors = numbers.slice(0, counts.distributors)
  const top = distributors.slice(0, counts.top)
  const others = distributors.slice(counts.top)
  const broughtByTop = others.map((customer, index) => ({ customer, referrer: top[index % top.length] }))
  const broughtByOthers = numbers
    .slice(counts.distributors)
    .filter((customer) => spread(`referred ${customer}`, 10) < OF_TEN_REFERRED)
    .map((customer) => ({ customer, referrer: others[spread(customer, others.length)] }))
  return { distributors, referrals: [...broughtByTop, ...broughtByOthers] }
}
