import { Button, Input } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { PageError } from "../../components/page-error"
import { findGoods } from "../../lib/api/find-goods"
import {
  readPurchaseList,
  usePurchaseLists,
  useRemovingPurchaseList,
  useSavingPurchaseList,
} from "../../lib/api/use-purchase-lists"
import { askable } from "../../lib/sheet/sheet-lines"
import { useSheet } from "../../lib/sheet/use-sheet"

/** The company's purchase lists: into the sheet, from the sheet, other names, away. */
export function ListsPanel({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const lists = usePurchaseLists()
  return (
    <section
      aria-label={t("lists.title")}
      className="bg-ui-bg-base shadow-elevation-card-rest mx-4 my-3 flex flex-col gap-3 rounded-lg p-4 lg:mx-8"
    >
      <SaveList />
      {lists.isError && <PageError error={lists.error} retry={() => void lists.refetch()} />}
      {lists.data?.length === 0 && <p className="txt-compact-small text-ui-fg-subtle">{t("lists.none")}</p>}
      <ul className="divide-ui-border-base divide-y">
        {lists.data?.map((list) => (
          <li key={list.id}>
            <ListRow id={list.id} name={list.name} count={list.line_count} close={close} />
          </li>
        ))}
      </ul>
      <Button variant="transparent" size="large" className="self-end" onClick={close}>
        {t("paste.close")}
      </Button>
    </section>
  )
}

function SaveList() {
  const { t } = useTranslation()
  const lines = useSheet((sheet) => sheet.lines)
  const [name, setName] = useState("")
  const saving = useSavingPurchaseList()
  const rows = askable(lines)
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
      <Input
        className="h-11 min-w-40 flex-1"
        aria-label={t("lists.name")}
        placeholder={t("lists.name")}
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" size="large" disabled={name.trim() === ""} isLoading={saving.isPending}>
        {t("lists.save", { count: rows.length })}
      </Button>
      {saving.isError && (
        <p role="alert" className="txt-compact-small text-ui-fg-error w-full">
          {t("lists.failed")}
        </p>
      )}
    </form>
  )
}

type ListProps = { id: string; name: string; count: number; close: () => void }

function ListRow({ id, name, count, close }: ListProps) {
  const { t } = useTranslation()
  const add = useSheet((sheet) => sheet.add)
  const removing = useRemovingPurchaseList()
  const [missing, setMissing] = useState<string[]>([])
  const opening = useMutation({
    mutationFn: async () => {
      const { lines } = await readPurchaseList(id)
      return { lines, known: await findGoods(lines.flatMap(({ sku }) => sku ?? [])) }
    },
    onSuccess: ({ lines, known }) => {
      add(
        lines.flatMap(({ sku, quantity }) => {
          const goods = known.get(sku ?? "")
          return goods ? [{ goods, quantity }] : []
        }),
      )
      const gone = lines.flatMap(({ sku, variant_id = "" }) =>
        known.has(sku ?? "") ? [] : [sku ?? variant_id],
      )
      setMissing(gone)
      if (gone.length === 0) {
        close()
      }
    },
  })
  return (
    <div className="flex flex-wrap items-center gap-2 py-1">
      <p className="txt-compact-medium min-w-40 flex-1">
        {name} <span className="txt-compact-small text-ui-fg-subtle">{t("lists.rows", { count })}</span>
      </p>
      <Button variant="secondary" size="large" isLoading={opening.isPending} onClick={() => opening.mutate()}>
        {t("lists.open")}
      </Button>
      <ConfirmButton
        label={t("lists.remove")}
        question={t("lists.removeQuestion", { name })}
        isBusy={removing.isPending}
        confirm={() => removing.mutate(id)}
      />
      {(opening.isError || removing.isError) && (
        <p role="alert" className="txt-compact-small text-ui-fg-error w-full">
          {t("lists.failed")}
        </p>
      )}
      {missing.length > 0 && (
        <p role="alert" className="txt-compact-small text-ui-fg-error w-full">
          {t("lists.missing", { codes: missing.join(", ") })}
        </p>
      )}
    </div>
  )
}
