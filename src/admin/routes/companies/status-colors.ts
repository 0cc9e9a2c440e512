import type { CompanyStatus } from "../../lib/companies"

export const STATUS_COLORS: Record<CompanyStatus, "orange" | "green" | "red"> = {
  pending: "orange",
  active: "green",
  suspended: "red",
}
