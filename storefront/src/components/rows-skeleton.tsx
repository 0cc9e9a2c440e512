import { Pending } from "./pending"

/** Rows in the shape of what comes. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Pending>
      <ul aria-hidden="true" className="divide-ui-border-base divide-y px-4 lg:px-8">
        {Array.from({ length: rows }, (_, row) => (
          <li key={row} className="flex items-center gap-3 py-3 motion-safe:animate-pulse">
            <span className="bg-ui-bg-switch-off size-14 rounded-md" />
            <span className="flex flex-1 flex-col gap-2">
              <span className="bg-ui-bg-switch-off h-4 w-3/5 rounded" />
              <span className="bg-ui-bg-switch-off h-3 w-2/5 rounded" />
            </span>
            <span className="bg-ui-bg-switch-off h-11 w-32 rounded-md" />
          </li>
        ))}
      </ul>
    </Pending>
  )
}
