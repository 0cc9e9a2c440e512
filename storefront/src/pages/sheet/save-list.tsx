import { Button, Input } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { FormProblem } from "../../components/form-problem"
import { useSavingPurchaseList } from "../../lib/api/use-purchase-lists"
import { askable } from "../../lib/sheet/sheet-lines"
import { useSheet } from "../../lib/sheet/use-sheet"

/** Keeps the sheet's rows as a list; nothing while there are none. */
export function SaveList() {
  const { t } = useTranslation()
  const rows = askable(useSheet((sheet) => sheet.lines))
  const [name, setName] = useState("")
  const saving = useSavingPurchaseList()
  if (rows.length === 0) {
    return null
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(
      {
        name,
        lines: rows.map(({ sku, quantity, note }) => ({ sku, quantity, ...(note && { note }) })),
      },
      { onSuccess: () => setName("") },
    )
  }
  return (
    <form onSubmit={save} className="flex flex-wrap gap-2">
      <div className="min-w-40 flex-1">
        <Input
          className="h-11"
          aria-label={t("lists.name")}
          placeholder={t("lists.name")}
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Button type="submit" size="large" disabled={name.trim() === ""} isLoading={saving.isPending}>
        {t("lists.save", { count: rows.length })}
      </Button>
      <FormProblem text={saving.isError ? t("lists.failed") : null} />
    </form>
  )
}
