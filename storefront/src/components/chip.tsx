import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"

type ChipProps = { isOn: boolean; toggle: () => void; children: ReactNode }

/** One of several filters in a row. */
export function Chip({ isOn, toggle, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={toggle}
      className={clx(
        "txt-compact-small-plus h-11 shrink-0 rounded-full px-4 outline-none",
        "focus-visible:shadow-borders-focus",
        isOn ? "bg-ui-fg-base text-ui-bg-base" : "bg-ui-bg-base text-ui-fg-subtle shadow-borders-base",
      )}
    >
      {children}
    </button>
  )
}
