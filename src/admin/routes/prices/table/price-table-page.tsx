import { Container, toast } from "@medusajs/ui"
import { useCallback, useEffect, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { parsePaste } from "../../../lib/paste-prices"
import { usePermissions } from "../../../lib/permissions"
import {
  EMPTY_DRAFT,
  undone,
  withChanges,
  withMended,
  without,
  withSeen,
  type Change,
} from "../../../lib/price-draft"
import { changeTo, linesOf, type Line } from "../../../lib/price-lines"
import {
  sendChanges,
  usePriceTable,
  useRefreshPrices,
  type OwnerKind,
  type TableFilters,
} from "../../../lib/prices"
import { AsSeenView } from "./as-seen-view"
import { BreakDrawer } from "./break-drawer"
import { ChangeBar } from "./change-bar"
import { HistoryView } from "./history-view"
import { PriceGrid, type Cell, type Column } from "./price-grid"
import { Problems } from "./problems"
import { ReviewModal } from "./review-modal"
import { TableHeader, VIEWS, type View } from "./table-header"
import { TableSkeleton } from "./table-skeleton"
import { effectOf, rowsOf, useEffectOf, type Effect } from "./use-effect-of"
import { WhyDrawer } from "./why-drawer"

type Props = { kind: OwnerKind; id: string }

/** The prices of one customer or tier as a sheet: typed, pasted, looked at, and then saved as a whole. */
export const PriceTablePage = ({ kind, id }: Props) => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const { may, rights } = usePermissions()
  const filters: TableFilters = {
    q: params.get("q") ?? undefined,
    category_id: params.get("category_id") ?? undefined,
    only_own: params.get("only_own") === "true" ? "true" : undefined,
    below_cost: params.get("below_cost") === "true" ? "true" : undefined,
  }
  const view: View = VIEWS.find((one) => one === params.get("view")) ?? "prices"
  const owner = useMemo(() => ({ kind, id }), [kind, id])
  const table = usePriceTable(owner, params.get("currency_code") ?? undefined, filters)
  const refresh = useRefreshPrices()
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [active, activate] = useState<Cell>({ row: 0, column: "amount" })
  const [drawer, open] = useState<{ name: "why" | "break"; line: Line } | null>(null)
  const [isReviewed, review] = useState(false)
  const [isSaving, setSaving] = useState(false)
  // Found out by saving: it stands until the changes are other ones.
  const [refused, setRefused] = useState<{ changes: object; effect: Effect } | null>(null)

  const shown = table.data?.pages[0]
  const currencyCode = shown?.currency_code
  const { changes } = draft
  const tried = useEffectOf(owner, currencyCode, changes)
  const effect = refused?.changes === changes ? refused.effect : tried
  const lines = useMemo(
    () => (table.data?.pages ?? []).flatMap(({ goods }) => goods).flatMap((goods) => linesOf(goods, changes)),
    [table.data, changes],
  )
  const isReadOnly = !may("update:price") || (kind === "tier" && !rights.seesAll)

  useEffect(() => {
    setDraft((now) => withSeen(now, new Map([...tried.moves].map(([key, { present }]) => [key, present]))))
  }, [tried.moves])

  const write = useCallback((line: Line, column: Column, text: string) => {
    const typed = column === "amount" ? { amount: text } : { ends_at: text }
    setDraft((now) => {
      const change = changeTo({ ...line, change: now.changes[line.key] }, typed)
      return change ? withChanges(now, [change]) : now.changes[line.key] ? without(now, [line.key]) : now
    })
  }, [])

  const paste = useCallback(
    (text: string) => {
      const pasted = parsePaste(text)
      if (pasted.kind === "rows") {
        setDraft((now) => withChanges(now, pasted.rows))
        return
      }
      const filled = pasted.amounts.flatMap((amount, index) => {
        const line = lines[active.row + index]
        return line ? (changeTo(line, { amount }) ?? []) : []
      })
      setDraft((now) => withChanges(now, filled))
    },
    [lines, active.row],
  )
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? ""
      const isTyping = (event.target as HTMLElement).closest?.("input, textarea, [contenteditable=true]")
      if (!isReadOnly && view === "prices" && !isTyping && !drawer && !isReviewed && text.trim()) {
        event.preventDefault()
        paste(text)
      }
    }
    document.addEventListener("paste", onPaste)
    return () => document.removeEventListener("paste", onPaste)
  }, [paste, isReadOnly, view, drawer, isReviewed])

  const { fetchNextPage, hasNextPage, isFetchingNextPage } = table
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage()
    }
  }, [fetchNextPage, hasNextPage, isFetchingNextPage])

  const save = async () => {
    setSaving(true)
    try {
      const answer = await sendChanges(owner, rowsOf(changes, currencyCode!), false)
      if ("effect" in answer) {
        setDraft(EMPTY_DRAFT)
        toast.success(t("prices.saved", { count: answer.effect.changed }))
      } else {
        setRefused({ changes, effect: effectOf(Object.keys(changes), answer) })
        toast.error(t("prices.notSaved"))
      }
      review(false)
      await refresh()
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setSaving(false)
    }
  }

  if (table.error && !shown) {
    throw table.error
  }
  return (
    <Container className="divide-y p-0">
      <TableHeader
        view={view}
        owner={shown?.owner}
        currencyCode={currencyCode}
        count={shown?.count}
        reference={owner}
        paste={isReadOnly || view !== "prices" ? null : paste}
      />
      {view === "history" && currencyCode && (
        <HistoryView owner={owner} currencyCode={currencyCode} sku={null} />
      )}
      {view === "seen" && currencyCode && (
        <AsSeenView companyId={id} currencyCode={currencyCode} q={filters.q ?? ""} />
      )}
      {view === "prices" && (
        <>
          <Problems
            changes={changes}
            effect={effect}
            mend={(key, change) => setDraft((now) => withMended(now, key, change))}
            drop={(keys) => setDraft((now) => without(now, keys))}
            keepMine={(key, present) =>
              setDraft((now) => withMended(now, key, { ...now.changes[key], seen: present } satisfies Change))
            }
          />
          {shown ? (
            <PriceGrid
              lines={lines}
              currencyCode={shown.currency_code}
              active={active}
              activate={activate}
              write={write}
              moves={effect.moves}
              faults={effect.faults}
              isReadOnly={isReadOnly}
              why={kind === "company" ? (line) => open({ name: "why", line }) : null}
              addBreak={(line) => open({ name: "break", line })}
              undo={() => setDraft(undone)}
              more={more}
            />
          ) : (
            <TableSkeleton />
          )}
          <ChangeBar
            count={Object.keys(changes).length}
            canUndo={draft.past.length > 0}
            effect={effect}
            undo={() => setDraft(undone)}
            discard={() => setDraft((now) => without(now, Object.keys(now.changes)))}
            review={() => review(true)}
          />
        </>
      )}
      {drawer?.name === "why" && currencyCode && (
        <WhyDrawer line={drawer.line} companyId={id} currencyCode={currencyCode} close={() => open(null)} />
      )}
      {drawer?.name === "break" && (
        <BreakDrawer
          line={drawer.line}
          add={(change) => setDraft((now) => withChanges(now, [change]))}
          close={() => open(null)}
        />
      )}
      {isReviewed && effect.answer && shown && (
        <ReviewModal
          name={shown.owner.name}
          currencyCode={shown.currency_code}
          answer={effect.answer}
          isSaving={isSaving}
          save={() => void save()}
          close={() => review(false)}
        />
      )}
    </Container>
  )
}
