import { lazy, Suspense, type ReactNode } from "react"
import { FetchError } from "../lib/api/client"
import { useCompany } from "../lib/api/use-company"
import { useSheetOwner } from "../lib/sheet/use-sheet-owner"

const ApplicationStatus = lazy(() => import("../pages/apply/application-status"))

/** Shows the pages to members of an active company; to others, how their application stands. The API decides anyway. */
export function CompanyGate({ children }: { children: ReactNode }) {
  const { data, error, refetch, isFetching } = useCompany()
  useSheetOwner()
  const isOutside = error instanceof FetchError && error.status === 403
  if (!isOutside && (!data || data.company.status === "active")) {
    return children
  }
  return (
    <Suspense>
      <ApplicationStatus
        company={isOutside ? null : (data?.company ?? null)}
        askAgain={() => void refetch()}
        isAsking={isFetching}
      />
    </Suspense>
  )
}
