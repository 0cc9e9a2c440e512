import { Button, Drawer, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/field"
import { usePriceAct, type TierOverview } from "../../../lib/prices"

type Props = { tier: TierOverview | null; close: () => void }

/** A new tier, or another name, code or rank for a known one. */
export const TierDrawer = ({ tier, close }: Props) => {
  const { t } = useTranslation("b2b")
  const { mutateAsync, isPending } = usePriceAct()
  const [typed, setTyped] = useState({
    ...{ name: tier?.name ?? "", code: tier?.code ?? "", rank: String(tier?.rank ?? 0) },
  })
  const isRank = /^-?\d{1,6}$/.test(typed.rank.trim())
  const save = async () => {
    try {
      await mutateAsync({
        path: ["/admin/tiers", tier?.id].filter(Boolean).join("/"),
        body: { name: typed.name.trim(), code: typed.code.trim(), rank: Number(typed.rank) },
      })
      toast.success(t("prices.tiers.saved"))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t(tier ? "prices.tiers.edit" : "prices.tiers.new")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {(["name", "code", "rank"] as const).map((name) => (
            <Field
              key={name}
              label={t(`prices.tiers.${name}`)}
              hint={name === "rank" ? t("prices.tiers.rankHint") : undefined}
            >
              {(id) => (
                <Input
                  id={id}
                  value={typed[name]}
                  inputMode={name === "rank" ? "numeric" : undefined}
                  onChange={({ target }) => setTyped((before) => ({ ...before, [name]: target.value }))}
                />
              )}
            </Field>
          ))}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("prices.cancel")}
          </Button>
          <Button
            size="small"
            isLoading={isPending}
            disabled={!typed.name.trim() || !typed.code.trim() || !isRank}
            onClick={() => void save()}
          >
            {t("prices.tiers.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
