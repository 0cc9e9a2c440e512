import { Button, DatePicker, Drawer, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Choice } from "../../../components/choice"
import { Field } from "../../../components/field"
import { useTimes } from "../../../components/use-times"
import { useCategories, usePriceAct, type TierOverview } from "../../../lib/prices"

/** A select has no value for "all goods". */
const ALL = "all"
/** Two decimals of a percentage are whole basis points. */
const PERCENT = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/

/** "5.25" per cent in basis points, without arithmetic on the way. */
function basisPointsOf(percent: string): number {
  const [whole, decimals = ""] = percent.split(".")
  return Number(whole + decimals.padEnd(2, "0"))
}

type Discount = TierOverview["discounts"][number]
type Props = { tier: TierOverview; close: () => void }

/** What a tier gives off the list price, by category: added, changed, ended. */
export const DiscountsDrawer = ({ tier, close }: Props) => {
  const { t } = useTranslation("b2b")
  const { data: categories = [] } = useCategories()
  const { mutateAsync, isPending } = usePriceAct()
  const [category, setCategory] = useState(ALL)
  const [percent, setPercent] = useState("")
  const [from, setFrom] = useState<Date | null>(null)
  const run = async (request: Parameters<typeof mutateAsync>[0], done: string) => {
    try {
      await mutateAsync(request)
      toast.success(done)
      return true
    } catch (error) {
      toast.error((error as Error).message)
      return false
    }
  }
  const add = async () => {
    const discount = {
      ...{
        tier_id: tier.id,
        category_id: category === ALL ? null : category,
        rate_bps: basisPointsOf(percent),
      },
      starts_at: from?.toISOString() ?? null,
    }
    if (
      await run(
        { path: "/admin/tier-discounts", body: { discounts: [discount] } },
        t("prices.discounts.saved"),
      )
    ) {
      setPercent("")
      setFrom(null)
    }
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("prices.discounts.title", { name: tier.name })}</Drawer.Title>
          <Drawer.Description>{t("prices.discounts.subtitle")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          <ul className="flex flex-col gap-2">
            {tier.discounts.map((discount) => (
              <Given key={discount.id} discount={discount} run={run} />
            ))}
            {tier.discounts.length === 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("prices.discounts.none")}
              </Text>
            )}
          </ul>
          <div className="flex flex-col gap-4 border-t pt-6">
            <Text size="small" weight="plus">
              {t("prices.discounts.new")}
            </Text>
            <Choice
              label={t("prices.discounts.on")}
              value={category}
              choices={[{ id: ALL, name: t("prices.tiers.allGoods") }, ...categories]}
              choose={setCategory}
            />
            <Field label={t("prices.discounts.percent")}>
              {(id) => (
                <Input
                  id={id}
                  inputMode="decimal"
                  placeholder="5"
                  value={percent}
                  onChange={({ target }) => setPercent(target.value.trim())}
                />
              )}
            </Field>
            <Field label={t("prices.fields.starts_at")} hint={t("prices.discounts.fromHint")}>
              {() => <DatePicker aria-label={t("prices.fields.starts_at")} value={from} onChange={setFrom} />}
            </Field>
            <Button
              size="small"
              className="self-end"
              isLoading={isPending}
              disabled={!PERCENT.test(percent)}
              onClick={() => void add()}
            >
              {t("prices.discounts.add")}
            </Button>
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

type GivenProps = {
  discount: Discount
  run: (request: { path: string; method?: string; body?: object }, done: string) => Promise<boolean>
}

const Given = ({ discount, run }: GivenProps) => {
  const { t } = useTranslation("b2b")
  const times = useTimes()
  const { id, category, rate_bps, starts_at, ends_at } = discount
  const [percent, setPercent] = useState(String(rate_bps / 100))
  const name = category?.name ?? t("prices.tiers.allGoods")
  const isToCome = starts_at !== null && new Date(starts_at) > new Date()
  const path = `/admin/tier-discounts/${id}`
  const end = () =>
    isToCome
      ? run({ path, method: "DELETE" }, t("prices.discounts.ended"))
      : run({ path, body: { ends_at: new Date().toISOString() } }, t("prices.discounts.ended"))
  return (
    <li className="flex flex-wrap items-center gap-2 rounded-lg border p-3">
      <div className="min-w-0 flex-1">
        <Text size="small" weight="plus" className="truncate">
          {name}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[
            starts_at && t("prices.why.from", { time: times(starts_at) }),
            ends_at && t("prices.why.until", { time: times(ends_at) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <Input
        size="small"
        className="w-20 text-right"
        inputMode="decimal"
        aria-label={`${name}: ${t("prices.discounts.percent")}`}
        value={percent}
        onChange={({ target }) => setPercent(target.value.trim())}
      />
      <span className="txt-compact-small">%</span>
      <Button
        size="small"
        variant="secondary"
        disabled={!PERCENT.test(percent) || basisPointsOf(percent) === rate_bps}
        onClick={() =>
          void run({ path, body: { rate_bps: basisPointsOf(percent) } }, t("prices.discounts.saved"))
        }
      >
        {t("prices.discounts.change")}
      </Button>
      <Button size="small" variant="transparent" onClick={() => void end()}>
        {t("prices.discounts.end")}
      </Button>
    </li>
  )
}
