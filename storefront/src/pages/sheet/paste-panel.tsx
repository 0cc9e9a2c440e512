import { Button, clx } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { TEXT_LINK } from "../../components/text-link"
import { findGoods } from "../../lib/api/find-goods"
import { quantity } from "../../lib/format"
import { checkRows, codesOf } from "../../lib/sheet/check-rows"
import { parseRows } from "../../../../src/order-sheet/parse-rows"
import { readFile } from "../../lib/sheet/read-file"
import { useSheet } from "../../lib/sheet/use-sheet"
import { useLater } from "../../lib/use-later"
import { FileButton } from "./file-button"

const TYPING_MS = 300
/** By which Excel knows UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF"

/** Takes a list from anywhere, shows how it was understood, the bad rows first to be mended, and adds the good ones. */
export function PastePanel({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const add = useSheet((sheet) => sheet.add)
  const [text, setText] = useState("")
  /** Rows that were bad stay where they are while they are mended: nothing moves under the fingers. */
  const [touched, setTouched] = useState<number[]>([])
  const reading = useMutation({
    mutationFn: readFile,
    networkMode: "always",
    onSuccess: (written) => write(written),
  })
  const read = useLater(text, TYPING_MS)
  const parsed = parseRows(read)
  const codes = codesOf(parsed)
  const known = useQuery({
    queryKey: ["catalog", "codes", codes],
    enabled: codes.length > 0,
    placeholderData: keepPreviousData,
    queryFn: () => findGoods(codes),
  })
  const isKnown = known.data !== undefined || codes.length === 0
  const rows = isKnown ? checkRows(parsed, known.data ?? new Map()) : []
  const wrong = rows.filter(({ problem }) => problem)
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const shown = [...new Set([...wrong.map(({ row }) => row), ...touched])].sort((a, b) => a - b)
  const good = rows.flatMap(({ goods, quantity, problem }) =>
    goods && !problem ? [{ goods, quantity }] : [],
  )
  const write = (written: string) => {
    setText(written)
    setTouched([])
  }
  /** What is added goes out of the text; what is still wrong stays. */
  const addGood = () => {
    add(good)
    if (wrong.length === 0) {
      close()
    } else {
      write(wrong.map((row) => row.text).join("\n"))
    }
  }
  const lines = text.split(/\r\n|\n|\r/)
  const mend = (row: number, written: string) => {
    setText(lines.with(row - 1, written).join("\n"))
    setTouched((rowsBefore) => [...rowsBefore, row])
  }
  return (
    <section className="bg-ui-bg-base shadow-elevation-card-rest mx-4 my-3 flex flex-col gap-3 rounded-lg p-4 lg:mx-8">
      <label htmlFor="pasted" className="txt-compact-small-plus">
        {t("paste.label")}
      </label>
      <textarea
        id="pasted"
        autoFocus
        rows={5}
        value={text}
        placeholder={t("paste.example")}
        onChange={({ target }) => write(target.value)}
        className="bg-ui-bg-field shadow-borders-base txt-compact-medium placeholder:text-ui-fg-muted focus-visible:shadow-borders-interactive-with-active rounded-md p-3 tabular-nums outline-none"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <FileButton
          label={t("paste.file")}
          accept=".csv,.txt,.tsv,.xlsx,text/plain,text/csv"
          isBusy={reading.isPending}
          choose={(file) => reading.mutate(file)}
        />
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(BYTE_ORDER_MARK + t("paste.template"))}`}
          download={t("paste.templateName")}
          className={TEXT_LINK}
        >
          {t("paste.download")}
        </a>
      </div>
      {reading.isError && (
        <p role="alert" className="txt-compact-small text-ui-fg-error">
          {t("paste.unreadable")}
        </p>
      )}
      {known.isError && (
        <p role="alert" className="txt-compact-small text-ui-fg-error">
          {t("error.network")}
        </p>
      )}
      {known.isFetching && (
        <p role="status" className="txt-compact-small text-ui-fg-subtle">
          {t("paste.checking")}
        </p>
      )}
      {shown.length > 0 && (
        <>
          {wrong.length > 0 && (
            <h2 className="txt-compact-small-plus text-ui-fg-error">
              {t("paste.wrong", { count: wrong.length })}
            </h2>
          )}
          <ul className="flex flex-col gap-2">
            {shown.map((row) => {
              const { goods, quantity: asked = "", problem } = byRow.get(row) ?? {}
              const written = lines[row - 1] ?? ""
              return (
                <li key={row} className="grid grid-cols-[3.75rem_minmax(0,1fr)] items-center gap-x-2">
                  <span className="txt-compact-xsmall text-ui-fg-subtle">{t("paste.row", { row })}</span>
                  <input
                    value={written}
                    aria-label={t("paste.row", { row })}
                    aria-invalid={problem ? true : undefined}
                    onChange={({ target }) => mend(row, target.value)}
                    className={clx(
                      "bg-ui-bg-field txt-compact-medium focus-visible:shadow-borders-interactive-with-active h-11 rounded-md px-3 tabular-nums outline-none",
                      problem ? "shadow-borders-error" : "shadow-borders-base",
                    )}
                  />
                  <span
                    className={clx(
                      "txt-compact-xsmall col-start-2 min-h-4 truncate",
                      problem ? "text-ui-fg-error" : "text-ui-tag-green-text",
                    )}
                  >
                    {problem
                      ? t(`paste.problem.${problem}`, { text: written })
                      : goods && `${quantity(asked)} × ${goods.name}`}
                  </span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="transparent" size="large" onClick={close}>
          {t("paste.close")}
        </Button>
        <Button
          size="large"
          disabled={good.length === 0 || read !== text || known.isFetching}
          onClick={addGood}
        >
          {t("paste.add", { count: good.length })}
        </Button>
      </div>
    </section>
  )
}
