import { toPence } from "./exact"
import { spread } from "./spread"

/** `referrer`: the customer number of the distributor who brought this customer. */
export type Referral = { customer: string; referrer: string }

const TOP = 5
const DISTRIBUTORS = 20
const OF_TEN_REFERRED = 4

/**
 * Who brought whom, which the source does not know: the 20 customers of the largest turnover are distributors. The
 * first five brought the other fifteen, these brought four of ten of all the rest: so one order earns commission on
 * two levels.
 */
export function referralsOf(customers: readonly { customer: string; turnover: string }[]): {
  distributors: string[]
  referrals: Referral[]
} {
  const largestFirst = [...customers].sort((a, b) => {
    const difference = toPence(b.turnover) - toPence(a.turnover)
    return difference ? (difference > 0n ? 1 : -1) : a.customer < b.customer ? -1 : 1
  })
  const numbers = largestFirst.map(({ customer }) => customer)
  const distributors = numbers.slice(0, DISTRIBUTORS)
  const top = distributors.slice(0, TOP)
  const others = distributors.slice(TOP)
  const broughtByTop = others.map((customer, index) => ({ customer, referrer: top[index % top.length] }))
  const broughtByOthers = numbers
    .slice(DISTRIBUTORS)
    .filter((customer) => spread(`referred ${customer}`, 10) < OF_TEN_REFERRED)
    .map((customer) => ({ customer, referrer: others[spread(customer, others.length)] }))
  return { distributors, referrals: [...broughtByTop, ...broughtByOthers] }
}
