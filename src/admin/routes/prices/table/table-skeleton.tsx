import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** In the shape of what comes. */
export const TableSkeleton = () => {
  const { t } = useTranslation("b2b")
  return (
    <div className="flex flex-col gap-3 p-6" aria-busy aria-label={t("prices.table.loading")}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="flex items-center gap-4">
          <Skeleton className="h-8 w-6" />
          <Skeleton className="h-8 flex-1" />
          <Skeleton className="h-8 w-24" />
          <Skeleton className="h-8 w-24" />
          <Skeleton className="h-8 w-32" />
        </div>
      ))}
    </div>
  )
}
