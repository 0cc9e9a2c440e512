import type { ReactNode } from "react"

/** Nothing here yet, and what can be done about it. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-4 px-4 py-16 text-center">
      <p className="txt-medium text-ui-fg-subtle max-w-prose">{text}</p>
      {children}
    </div>
  )
}
