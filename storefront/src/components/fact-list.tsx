import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = { facts: readonly (readonly [name: string, value: ReactNode])[]; className: string }

/** Names and what stands for them; what is not known is left out. */
export function FactList({ facts, className }: Props) {
  return (
    <dl className={clx("txt-medium grid grid-cols-[auto_1fr] gap-x-6 gap-y-3", className)}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
