import { useEffect, useRef } from "react"

type Acts = Record<"place" | "leaveForLater" | "repeatLast" | "undo", () => unknown>

/** Keys of the whole page: Ctrl+Enter places, Ctrl+S leaves for later, Alt+L repeats the last order, Ctrl+Z undoes. */
export function useSheetKeys(acts: Acts) {
  const now = useRef(acts)
  now.current = acts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event)
      if (name) {
        event.preventDefault()
        now.current[name]()
      }
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [])
}

function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, target }: KeyboardEvent) {
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey
  if (isComposing) {
    return null
  }
  if (isCommand && key === "Enter") {
    return "place" as const
  }
  if (isCommand && code === "KeyS") {
    return "leaveForLater" as const
  }
  if (isCommand && code === "KeyZ" && !isOwnText(target)) {
    return "undo" as const
  }
  // With Alt some keyboards write another letter, so the key itself counts.
  return altKey && !ctrlKey && !metaKey && code === "KeyL" ? ("repeatLast" as const) : null
}

/** A remark has an undo of its own; of quantities and the goods field the rows are what was changed. */
function isOwnText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[data-own-undo]") !== null
}
