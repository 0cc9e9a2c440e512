import { Button, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Change, Draft } from "../../../lib/price-draft"
import type { RowConflict } from "../../../lib/prices"
import type { Effect } from "./use-effect-of"

type Props = {
  changes: Draft["changes"]
  effect: Effect
  mend: (key: string, change: Change) => void
  drop: (keys: string[]) => void
  keepMine: (key: string, present: string | null) => void
}

/** Rows told one by one; the rest is counted. */
const SHOWN = 50

/** Bad rows at the top, each to be mended where it stands, and prices that somebody else has changed meanwhile. */
export const Problems = ({
  changes,
  effect: { faults, conflicts, message },
  mend,
  drop,
  keepMine,
}: Props) => {
  const { t } = useTranslation("b2b")
  const faulty = [...faults].filter(([key]) => changes[key])
  const met = [...conflicts].filter(([key]) => changes[key])
  if (!faulty.length && !met.length && !message) {
    return null
  }
  return (
    <section
      className="bg-ui-bg-subtle flex max-h-80 flex-col gap-3 overflow-y-auto border-b px-6 py-4"
      role="alert"
    >
      {message && <Text size="small">{message}</Text>}
      {faulty.length > 0 && (
        <div className="flex items-center justify-between gap-4">
          <Text size="small" weight="plus">
            {t("prices.problems.bad", { count: faulty.length })}
          </Text>
          <Button size="small" variant="transparent" onClick={() => drop(faulty.map(([key]) => key))}>
            {t("prices.problems.dropAll")}
          </Button>
        </div>
      )}
      {faulty.slice(0, SHOWN).map(([key, reasons]) => (
        <BadRow
          key={key}
          change={changes[key]}
          reason={reasons
            .map(({ field, reason }) => {
              const fields = t(`prices.fields.${field}`, { defaultValue: field })
              return `${fields}: ${t(`prices.reasons.${reasonCode(reason)}`, { defaultValue: reason })}`
            })
            .join(" · ")}
          mend={(change) => mend(key, change)}
          drop={() => drop([key])}
        />
      ))}
      {met.map(([key, conflict]) => (
        <Conflict
          key={key}
          conflict={conflict}
          keep={() => keepMine(key, conflict.present)}
          drop={() => drop([key])}
        />
      ))}
    </section>
  )
}

/** The server's reasons that we have words of our own for. */
function reasonCode(reason: string): string {
  const codes: [RegExp, string][] = [
    [/^no such sku/, "unknownSku"],
    [/^must be above 0/, "quantity"],
    [/^must be a plain decimal/, "amount"],
    [/^must be a day/, "day"],
    [/^is over already/, "over"],
    [/^is not after/, "order"],
    [/^repeats/, "twice"],
    [/no price set/, "noPriceSet"],
  ]
  return codes.find(([pattern]) => pattern.test(reason))?.[1] ?? "other"
}

type BadRowProps = { change: Change; reason: string; mend: (change: Change) => void; drop: () => void }

const BadRow = ({ change, reason, mend, drop }: BadRowProps) => {
  const { t } = useTranslation("b2b")
  const [typed, setTyped] = useState({
    sku: change.sku,
    amount: change.amount ?? "",
    quantity: change.min_quantity,
  })
  const submit = () => {
    const { sku, amount, quantity } = typed
    const isOther = sku !== change.sku || quantity !== change.min_quantity
    const next = {
      ...change,
      sku: sku.trim(),
      amount: amount.trim() || null,
      min_quantity: quantity.trim() || "1",
    }
    if (isOther) {
      // What stood at the old place says nothing of the new one.
      delete next.seen
    }
    mend(next)
  }
  const field = (name: keyof typeof typed, label: string, width: string) => (
    <Input
      size="small"
      className={width}
      aria-label={label}
      placeholder={label}
      value={typed[name]}
      onChange={({ target }) => setTyped((before) => ({ ...before, [name]: target.value }))}
    />
  )
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      data-bad-row={change.sku}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {field("sku", t("prices.fields.sku"), "w-36")}
      {field("amount", t("prices.fields.amount"), "w-24")}
      {field("quantity", t("prices.fields.min_quantity"), "w-20")}
      <Button size="small" variant="secondary" type="submit">
        {t("prices.problems.mend")}
      </Button>
      <Button size="small" variant="transparent" type="button" onClick={drop}>
        {t("prices.problems.drop")}
      </Button>
      <Text size="small" className="text-ui-fg-error">
        {reason}
      </Text>
    </form>
  )
}

type ConflictProps = { conflict: RowConflict; keep: () => void; drop: () => void }

const Conflict = ({ conflict: { sku, seen, present }, keep, drop }: ConflictProps) => {
  const { t } = useTranslation("b2b")
  const amount = (value: string | null) => value ?? t("prices.problems.none")
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small">
        {t("prices.problems.conflict", { sku, seen: amount(seen), present: amount(present) })}
      </Text>
      <Button size="small" variant="secondary" onClick={keep}>
        {t("prices.problems.keepMine")}
      </Button>
      <Button size="small" variant="transparent" onClick={drop}>
        {t("prices.problems.takeTheirs")}
      </Button>
    </div>
  )
}
