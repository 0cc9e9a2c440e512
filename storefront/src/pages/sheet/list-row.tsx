import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormProblem } from "../../components/form-problem"
import type { PurchaseListHead } from "../../lib/api/answers"
import { useSheet } from "../../lib/sheet/use-sheet"
import { ChangeList } from "./change-list"
import { useOpeningList } from "./use-opening-list"

type Props = { list: PurchaseListHead; mayChange: boolean; close: () => void }

/** One purchase list: what it is, into the sheet, and what can be changed of it. */
export function ListRow({ list, mayChange, close }: Props) {
  const { t } = useTranslation()
  const isSheetEmpty = useSheet((sheet) => sheet.lines.length === 0)
  const [isChanging, setChanging] = useState(false)
  const { open, missing, isBusy, isFailed } = useOpeningList(list.id, close)
  return (
    <div className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-40 flex-1">
          <p className="txt-compact-medium-plus line-clamp-2 break-words">{list.name}</p>
          <p className="txt-compact-small text-ui-fg-subtle">
            {t("lists.rows", { count: list.line_count })}
            {" · "}
            {t(list.is_shared ? "lists.shared" : "lists.own")}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" size="large" isLoading={isBusy} onClick={() => open("add")}>
            {t(isSheetEmpty ? "lists.open" : "lists.add")}
          </Button>
          {!isSheetEmpty && (
            <Button variant="secondary" size="large" disabled={isBusy} onClick={() => open("replace")}>
              {t("lists.replace")}
            </Button>
          )}
          {mayChange && (
            <Button
              variant="transparent"
              size="large"
              aria-expanded={isChanging}
              aria-label={t("lists.changeNamed", { name: list.name })}
              onClick={() => setChanging(!isChanging)}
            >
              {t("lists.change")}
            </Button>
          )}
        </div>
      </div>
      {isChanging && <ChangeList list={list} close={() => setChanging(false)} />}
      <FormProblem text={isFailed ? t("lists.failed") : null} />
      <FormProblem text={missing.length > 0 ? t("lists.missing", { codes: missing.join(", ") }) : null} />
    </div>
  )
}
