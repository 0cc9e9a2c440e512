import { ArrowDownTray, ArrowUpTray } from "@medusajs/icons"
import {
  Badge,
  Button,
  Heading,
  Input,
  Select,
  Skeleton,
  Switch,
  Tabs,
  Text,
  Textarea,
  toast,
} from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { Allowed } from "../../../components/allowed"
import { usePermissions } from "../../../lib/permissions"
import {
  exportFile,
  importFile,
  useCategories,
  useRefreshPrices,
  type FileFault,
  type Owner,
  type OwnerRef,
} from "../../../lib/prices"

/** A select has no value for "all". */
const ALL = "all"
const TYPING_MS = 300

export const VIEWS = ["prices", "seen", "history"] as const
export type View = (typeof VIEWS)[number]

type Props = {
  view: View
  owner: Owner | undefined
  currencyCode: string | undefined
  count: number | undefined
  reference: OwnerRef
  paste: ((text: string) => void) | null
}

/** Whose prices, the filters (in the address), and the ways in and out of a file. */
export const TableHeader = ({ view, owner, currencyCode, count, reference, paste }: Props) => {
  const { t } = useTranslation("b2b")
  const [params, setParams] = useSearchParams()
  const [q, setQ] = useState(params.get("q") ?? "")
  const { data: categories = [] } = useCategories()
  const set = (name: string, value: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) {
          next.set(name, value)
        } else {
          next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  useEffect(() => {
    const timer = setTimeout(() => q.trim() !== (params.get("q") ?? "") && set("q", q.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  })
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="min-w-0">
          {owner ? (
            <div className="flex items-center gap-2">
              <Heading className="truncate">{owner.name}</Heading>
              <Badge size="2xsmall">{t(`prices.kinds.${owner.kind}`)}</Badge>
              {currencyCode && <Badge size="2xsmall">{currencyCode.toUpperCase()}</Badge>}
            </div>
          ) : (
            <Skeleton className="h-7 w-48" />
          )}
          <Text size="small" className="text-ui-fg-subtle">
            {owner?.kind === "company" ? (
              <>
                {owner.code} ·{" "}
                <Link className="text-ui-fg-interactive" to={`/prices/tiers/${owner.tier.id}`}>
                  {owner.tier.name}
                </Link>
              </>
            ) : (
              owner?.code
            )}
            {count !== undefined && ` · ${t("prices.table.count", { count })}`}
          </Text>
        </div>
        <Files reference={reference} paste={paste} />
      </div>
      <div className="px-6 py-2">
        <Tabs value={view} onValueChange={(next) => set("view", next === "prices" ? null : next)}>
          <Tabs.List>
            {VIEWS.filter((one) => one !== "seen" || reference.kind === "company").map((one) => (
              <Tabs.Trigger key={one} value={one}>
                {t(`prices.views.${one}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <div className={view === "history" ? "hidden" : "flex flex-wrap items-center gap-3 px-6 py-3"}>
        <Input
          size="small"
          type="search"
          className="w-64"
          aria-label={t("prices.table.search")}
          placeholder={t("prices.table.search")}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        {view === "prices" && (
          <Select
            size="small"
            value={params.get("category_id") ?? ALL}
            onValueChange={(id) => set("category_id", id === ALL ? null : id)}
          >
            <Select.Trigger className="w-48" aria-label={t("prices.table.category")}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={ALL}>{t("prices.table.allCategories")}</Select.Item>
              {categories.map(({ id, name }) => (
                <Select.Item key={id} value={id}>
                  {name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
        {view === "prices" &&
          (["only_own", "below_cost"] as const).map((name) => (
            <label key={name} className="txt-compact-small flex items-center gap-2">
              <Switch
                size="small"
                checked={params.get(name) === "true"}
                onCheckedChange={(isOn) => set(name, isOn ? "true" : null)}
              />
              {t(`prices.table.filters.${name}`)}
            </label>
          ))}
        {paste && view === "prices" && (
          <Text size="xsmall" className="text-ui-fg-muted ml-auto">
            {t("prices.table.hint")}
          </Text>
        )}
      </div>
    </>
  )
}

type FilesProps = Pick<Props, "reference" | "paste">

const Files = ({ reference, paste }: FilesProps) => {
  const { t } = useTranslation("b2b")
  const { rights, may } = usePermissions()
  const refresh = useRefreshPrices()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<FileFault[]>([])
  const [pasted, setPasted] = useState<string | null>(null)

  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error((error as Error).message)
    } finally {
      setBusy(false)
    }
  }
  const take = async (file: File) => {
    const answer = await importFile(file)
    if ("rows" in answer) {
      setFaults([])
      toast.success(t("prices.files.imported", { count: answer.rows }))
      await refresh()
    } else {
      setFaults((answer.details?.faults ?? []) as FileFault[])
      toast.error(answer.message)
    }
  }
  const give = async () => {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(await exportFile(reference))
    link.download = "contract-prices.xlsx"
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <>
      <div className="flex items-center gap-2">
        {paste && (
          <Button size="small" variant="secondary" onClick={() => setPasted(pasted === null ? "" : null)}>
            {t("prices.files.paste")}
          </Button>
        )}
        {rights.seesAll && may("create:price") && may("update:price") && (
          <>
            <input
              ref={input}
              type="file"
              accept=".csv,.xlsx"
              className="hidden"
              aria-label={t("prices.files.import")}
              onChange={({ target }) => {
                const file = target.files?.[0]
                target.value = ""
                if (file) {
                  void act(() => take(file))
                }
              }}
            />
            <Button
              size="small"
              variant="secondary"
              isLoading={isBusy}
              onClick={() => input.current?.click()}
            >
              <ArrowUpTray />
              {t("prices.files.import")}
            </Button>
          </>
        )}
        {rights.seesAll && (
          <Allowed to="export">
            <Button size="small" variant="secondary" isLoading={isBusy} onClick={() => void act(give)}>
              <ArrowDownTray />
              {t("prices.files.export")}
            </Button>
          </Allowed>
        )}
      </div>
      {pasted !== null && paste && (
        <div className="flex w-full flex-col gap-2">
          <Textarea
            autoFocus
            rows={4}
            aria-label={t("prices.files.paste")}
            placeholder={t("prices.files.pasteHint")}
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <div className="flex justify-end gap-2">
            <Button size="small" variant="secondary" onClick={() => setPasted(null)}>
              {t("prices.cancel")}
            </Button>
            <Button
              size="small"
              disabled={!pasted.trim()}
              onClick={() => {
                paste(pasted)
                setPasted(null)
              }}
            >
              {t("prices.files.take")}
            </Button>
          </div>
        </div>
      )}
      {faults.length > 0 && (
        <div
          role="alert"
          className="bg-ui-bg-subtle flex max-h-60 w-full flex-col gap-1 overflow-y-auto rounded-lg p-3"
        >
          <div className="flex items-center justify-between">
            <Text size="small" weight="plus">
              {t("prices.files.refused", { count: new Set(faults.map(({ line }) => line)).size })}
            </Text>
            <Button size="small" variant="transparent" onClick={() => setFaults([])}>
              {t("prices.files.close")}
            </Button>
          </div>
          {faults.slice(0, 100).map((fault, index) => (
            <Text key={index} size="small" className="text-ui-fg-subtle">
              {t("prices.files.line", { line: fault.line })} {fault.column}
              {fault.value === null ? "" : ` ${fault.value}`}: {fault.reason}
            </Text>
          ))}
        </div>
      )}
    </>
  )
}
