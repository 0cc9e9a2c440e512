import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Effect } from "./use-effect-of"

type Props = {
  count: number
  canUndo: boolean
  effect: Effect
  undo: () => void
  discard: () => void
  review: () => void
}

/** What is typed and not saved, with what it would do. */
export const ChangeBar = ({ count, canUndo, effect, undo, discard, review }: Props) => {
  const { t } = useTranslation("b2b")
  const parts = useParts(effect)
  if (!count && !canUndo) {
    return null
  }
  const { answer, faults, conflicts } = effect
  return (
    <div
      className="flex min-h-14 flex-wrap items-center justify-between gap-3 border-t px-6 py-3"
      role="status"
    >
      <Text size="small" weight="plus">
        {t("prices.bar.changes", { count })}
        <span className="text-ui-fg-subtle font-normal">
          {answer && !effect.isPending && `: ${parts.join(t("prices.bar.comma"))}`}
          {effect.isPending && ` · ${t("prices.bar.checking")}`}
          {!effect.isPending && faults.size + conflicts.size > 0 && ` · ${t("prices.bar.mendFirst")}`}
        </span>
      </Text>
      <div className="flex items-center gap-2">
        <Button size="small" variant="transparent" disabled={!canUndo} onClick={undo}>
          <ArrowUturnLeft />
          {t("prices.bar.undo")}
        </Button>
        <Button size="small" variant="secondary" disabled={!count} onClick={discard}>
          {t("prices.bar.discard")}
        </Button>
        <Button size="small" disabled={!answer || effect.isPending || !count} onClick={review}>
          {t("prices.bar.review")}
        </Button>
      </div>
    </div>
  )
}

/** "9 up, 3 down, 1 below cost", without what is none. */
export function useParts({ answer }: Pick<Effect, "answer">): string[] {
  const { t } = useTranslation("b2b")
  if (!answer) {
    return []
  }
  const { effect } = answer
  const parts = (["up", "down", "new", "gone", "below_cost"] as const).filter((name) => effect[name] > 0)
  return parts.length
    ? parts.map((name) => t(`prices.bar.${name}`, { count: effect[name] }))
    : [t("prices.bar.nothing")]
}
