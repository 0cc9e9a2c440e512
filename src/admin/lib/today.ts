import { useQuery } from "@tanstack/react-query"
import type { OrderWork } from "../../read-models/order-kinds"
import { sdk } from "./sdk"

export type DaySales = { day: string; currency_code: string; orders: number; amount: string }

export type CompanyLine = {
  id: string
  name: string
  code: string
  currency_code: string
  created_at: string
  overdue: { amount: string; since: string } | null
}

export type ShortLine = {
  inventory_item_id: string
  sku: string | null
  title: string | null
  ordered: string
}

/** Each part is null where the caller's role does not include it. */
export type Today = {
  time_zone: string
  days: number
  work: Record<OrderWork, number> | null
  sales: DaySales[] | null
  applications: { companies: CompanyLine[]; count: number } | null
  overdue: { companies: CompanyLine[]; count: number } | null
  short: { goods: ShortLine[]; count: number } | null
}

const EVERY_MINUTE = 60_000

export function useToday() {
  return useQuery({
    queryKey: ["b2b-today"],
    queryFn: () => sdk.client.fetch<Today>("/admin/today"),
    refetchInterval: EVERY_MINUTE,
  })
}
