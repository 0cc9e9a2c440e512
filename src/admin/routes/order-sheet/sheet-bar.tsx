import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../lib/use-format"

type Props = {
  total: string | undefined
  currency: string
  /** How many rows or terms have something to mend. */
  problems: number
  canPlace: boolean
  isPlacing: boolean
  place: () => void
}

/** Total and the way on, always in view where there is no room beside the rows. */
export const SheetBar = ({ total, currency, problems, canPlace, isPlacing, place }: Props) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  return (
    <div className="bg-ui-bg-base shadow-elevation-flyout sticky bottom-2 z-10 flex items-center gap-4 rounded-lg px-6 py-3 xl:hidden">
      <Text size="xlarge" weight="plus" className="tabular-nums">
        {total === undefined ? "–" : money(total, currency)}
      </Text>
      <Text size="small" className="text-ui-fg-error flex-1">
        {problems > 0 && t("orderSheet.toMend", { number: problems })}
      </Text>
      <Button size="small" disabled={!canPlace} isLoading={isPlacing} onClick={place}>
        {t("orderSheet.place")}
      </Button>
    </div>
  )
}
