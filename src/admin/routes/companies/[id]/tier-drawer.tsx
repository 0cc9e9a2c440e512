import { Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Choice } from "../../../components/choice"
import { useFormat } from "../../../lib/use-format"
import { useTiers } from "../../../lib/companies"
import { useMoveToTier, useTierEffect, type Company, type TierEffect } from "../../../lib/company"
import { FormDrawer } from "./form-drawer"

/** Moves the company to another tier, once it is seen what that does to its prices. */
export const TierDrawer = ({ company, close }: { company: Company; close: () => void }) => {
  const { t } = useTranslation("b2b")
  const [tierId, setTierId] = useState<string | null>(null)
  const { data: tiers = [] } = useTiers()
  const { data: effect, error } = useTierEffect(company.id, tierId)
  const { mutateAsync, isPending } = useMoveToTier(company.id)
  const others = tiers.filter(({ id }) => id !== company.tier.id)
  const tier = others.find(({ id }) => id === tierId)?.name ?? ""

  return (
    <FormDrawer
      title={t("company.tier.move")}
      description={`${company.name} · ${company.tier.name}`}
      button={tierId ? t("company.tier.confirm", { tier }) : undefined}
      isReady={!!tierId && !!effect}
      isPending={isPending}
      save={async () => tierId && (await mutateAsync(tierId))}
      done={t("company.tier.moved", { name: company.name, tier })}
      close={close}
    >
      <Choice label={t("company.tier.to")} value={tierId ?? undefined} choices={others} choose={setTierId} />
      {error && <Text className="text-ui-fg-error">{error.message}</Text>}
      {tierId && !effect && !error && <Text className="text-ui-fg-muted">{t("company.tier.counting")}</Text>}
      {effect && <Effect effect={effect} />}
    </FormDrawer>
  )
}

const Effect = ({ effect }: { effect: TierEffect }) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const { changed, up, down, compared, goods, currency_code, largest } = effect
  const price = (amount: string | null) => (amount === null ? "–" : money(amount, currency_code))
  return (
    <div className="flex flex-col gap-3" role="status">
      <Text weight="plus">
        {changed ? t("company.tier.changes", { changed, compared, up, down }) : t("company.tier.same")}
      </Text>
      {compared < goods && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("company.tier.some", { compared, goods })}
        </Text>
      )}
      {largest.length > 0 && (
        <div className="-mx-6">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("company.tier.goods")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("company.tier.before")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("company.tier.after")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {largest.map(({ variant_id, sku, product_title, before, after, difference }) => (
                <Table.Row key={variant_id}>
                  <Table.Cell className="max-w-40">
                    <div className="truncate" title={product_title}>
                      {product_title}
                    </div>
                    <Text size="xsmall" className="text-ui-fg-subtle">
                      {sku ?? "–"}
                    </Text>
                  </Table.Cell>
                  <Table.Cell className="text-right tabular-nums">{price(before)}</Table.Cell>
                  <Table.Cell className="text-right tabular-nums">
                    {price(after)}
                    <Text
                      size="xsmall"
                      className={difference?.startsWith("-") ? "text-ui-tag-green-text" : "text-ui-fg-error"}
                    >
                      {difference !== null && `${difference.startsWith("-") ? "" : "+"}${price(difference)}`}
                    </Text>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </div>
  )
}
