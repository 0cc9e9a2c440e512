import { Button } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useSheet } from "../../lib/sheet/use-sheet"

const SHOWN_MS = 8000

/** The way back from taking goods out, for a while. */
export function UndoToast() {
  const { t } = useTranslation()
  const names = useSheet(({ takenOut }) => takenOut)
  const isShown = names.length > 0
  const undo = useSheet((sheet) => sheet.undo)
  const forget = useSheet((sheet) => sheet.forgetTakenOut)
  useEffect(() => {
    const timer = names.length > 0 ? setTimeout(forget, SHOWN_MS) : undefined
    return () => clearTimeout(timer)
  }, [names, forget])
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-2 z-30 flex justify-center px-4">
      {isShown && (
        <p className="bg-ui-bg-base shadow-elevation-flyout txt-compact-small pointer-events-auto flex max-w-md items-center gap-2 rounded-lg py-1 pl-4 pr-1">
          <span className="line-clamp-1">
            {names.length === 1
              ? t("sheet.takenOut", { name: names[0] })
              : t("sheet.takenOutRows", { count: names.length })}
          </span>
          <Button variant="transparent" size="large" onClick={undo}>
            {t("sheet.undo")}
          </Button>
        </p>
      )}
    </div>
  )
}
