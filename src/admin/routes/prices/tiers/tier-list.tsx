import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Plus, Trash } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Skeleton, Table, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { usePermissions } from "../../../lib/permissions"
import { usePriceAct, useTiers, type TierOverview } from "../../../lib/prices"
import { DiscountsDrawer } from "./discounts-drawer"
import { TierDrawer } from "./tier-drawer"

/** Discounts named in a row; the rest is counted. */
const NAMED = 3

type Opened = { name: "tier"; tier: TierOverview | null } | { name: "discounts"; tier: TierOverview }

/** Tiers by rank, with what they give. */
export const TierList = () => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const { data: tiers, error, isPending } = useTiers()
  const [opened, open] = useState<Opened | null>(null)
  if (error) {
    throw error
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <div>
          <Heading level="h2">{t("prices.tiers.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("prices.tiers.subtitle")}
          </Text>
        </div>
        {may("create:tier") && (
          <Button size="small" variant="secondary" onClick={() => open({ name: "tier", tier: null })}>
            {t("prices.tiers.new")}
          </Button>
        )}
      </div>
      {isPending && (
        <div className="flex flex-col gap-3 p-6">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} className="h-8 w-full" />
          ))}
        </div>
      )}
      {tiers?.length === 0 && (
        <div className="px-6 py-12 text-center">
          <Text weight="plus">{t("prices.tiers.empty.title")}</Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("prices.tiers.empty.text")}
          </Text>
        </div>
      )}
      {tiers && tiers.length > 0 && (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("prices.tiers.name")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("prices.tiers.rank")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("prices.tiers.customers")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{t("prices.tiers.ownPrices")}</Table.HeaderCell>
                <Table.HeaderCell>{t("prices.tiers.discounts")}</Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {tiers.map((tier) => (
                <TierRow key={tier.id} tier={tier} open={open} />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {opened?.name === "tier" && <TierDrawer tier={opened.tier} close={() => open(null)} />}
      {opened?.name === "discounts" && (
        <DiscountsDrawer
          tier={tiers?.find(({ id }) => id === opened.tier.id) ?? opened.tier}
          close={() => open(null)}
        />
      )}
    </Container>
  )
}

const TierRow = ({ tier, open }: { tier: TierOverview; open: (opened: Opened) => void }) => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const confirm = usePrompt()
  const navigate = useNavigate()
  const { mutateAsync } = usePriceAct()
  const { id, code, name, rank, customers, own_prices, discounts } = tier
  const remove = async () => {
    const isSure = await confirm({
      title: t("prices.tiers.removing.title", { name }),
      description: t("prices.tiers.removing.text", { count: own_prices }),
      confirmText: t("prices.tiers.remove"),
      cancelText: t("prices.cancel"),
    })
    if (!isSure) {
      return
    }
    try {
      await mutateAsync({ path: `/admin/tiers/${id}`, method: "DELETE" })
      toast.success(t("prices.tiers.removed", { name }))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const actions = [
    ...(may("update:tier")
      ? [
          {
            icon: <PencilSquare />,
            label: t("prices.tiers.edit"),
            onClick: () => open({ name: "tier", tier }),
          },
        ]
      : []),
    ...(may("create:price")
      ? [
          {
            icon: <Plus />,
            label: t("prices.tiers.editDiscounts"),
            onClick: () => open({ name: "discounts", tier }),
          },
        ]
      : []),
    ...(may("delete:tier")
      ? [{ icon: <Trash />, label: t("prices.tiers.remove"), onClick: () => void remove() }]
      : []),
  ]
  return (
    <Table.Row className="cursor-pointer" onClick={() => void navigate(`/prices/tiers/${id}`)}>
      <Table.Cell>
        <Link
          to={`/prices/tiers/${id}`}
          className="txt-compact-small-plus"
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>{" "}
        <span className="text-ui-fg-subtle">{code}</span>
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">{rank}</Table.Cell>
      <Table.Cell className="text-right tabular-nums">{customers}</Table.Cell>
      <Table.Cell className="text-right tabular-nums">{own_prices}</Table.Cell>
      <Table.Cell>
        <div className="flex flex-wrap gap-1">
          {discounts.slice(0, NAMED).map((discount) => (
            <Badge key={discount.id} size="2xsmall">
              {discount.category?.name ?? t("prices.tiers.allGoods")} −{discount.rate_bps / 100} %
            </Badge>
          ))}
          {discounts.length > NAMED && <Badge size="2xsmall">+{discounts.length - NAMED}</Badge>}
          {discounts.length === 0 && <span className="text-ui-fg-muted">–</span>}
        </div>
      </Table.Cell>
      <Table.Cell className="w-12" onClick={(event) => event.stopPropagation()}>
        {actions.length > 0 && <ActionMenu groups={[{ actions }]} />}
      </Table.Cell>
    </Table.Row>
  )
}
