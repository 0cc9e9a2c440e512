import { useEffect } from "react"
import { useSheet } from "../../lib/sheet/use-sheet"

/** Ctrl+Z or ⌘Z undoes in the sheet; in texts that are no row's quantity it stays the browser's own. */
export function useUndoKey(): void {
  const undo = useSheet((sheet) => sheet.undo)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z"
      const { target } = event
      const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
      if (isUndo && !(isText && target.dataset.rowQuantity === undefined)) {
        event.preventDefault()
        undo()
      }
    }
    window.addEventListener("keydown", listen)
    return () => window.removeEventListener("keydown", listen)
  }, [undo])
}
