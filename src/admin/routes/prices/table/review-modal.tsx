import { Button, FocusModal, Heading, InlineTip, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ChangesAnswer } from "../../../lib/prices"
import { useParts } from "./change-bar"
import { useLocale } from "../../../lib/use-locale"
import { useAmounts } from "./use-amounts"

type Props = {
  name: string
  currencyCode: string
  answer: ChangesAnswer
  isSaving: boolean
  save: () => void
  close: () => void
}

/** What saving would do, told before it is done. */
export const ReviewModal = ({ name, currencyCode, answer, isSaving, save, close }: Props) => {
  const { t } = useTranslation("b2b")
  const amounts = useAmounts(currencyCode)
  const parts = useParts({ answer })
  const { effect } = answer
  const percent = new Intl.NumberFormat(useLocale(), {
    ...{ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
  })
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-3xl flex-col gap-6 px-6 py-12">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("prices.review.title", { count: effect.changed })}</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text className="text-ui-fg-subtle">
                  {name} · {parts.join(t("prices.bar.comma"))}
                </Text>
              </FocusModal.Description>
            </div>
            {effect.below_cost > 0 && (
              <InlineTip variant="warning" label={t("prices.review.warning")}>
                {t("prices.review.belowCost", { count: effect.below_cost })}
              </InlineTip>
            )}
            {effect.largest.length > 0 && (
              <div className="flex flex-col gap-2">
                <Text size="small" weight="plus">
                  {t("prices.review.largest")}
                </Text>
                <div className="overflow-x-auto rounded-lg border">
                  <Table>
                    <Table.Header>
                      <Table.Row>
                        <Table.HeaderCell>{t("prices.table.goods")}</Table.HeaderCell>
                        <Table.HeaderCell className="text-right">
                          {t("prices.review.before")}
                        </Table.HeaderCell>
                        <Table.HeaderCell className="text-right">{t("prices.review.after")}</Table.HeaderCell>
                        <Table.HeaderCell className="text-right">
                          {t("prices.review.change")}
                        </Table.HeaderCell>
                        <Table.HeaderCell className="text-right">{t("prices.table.cost")}</Table.HeaderCell>
                      </Table.Row>
                    </Table.Header>
                    <Table.Body>
                      {effect.largest.map((move) => (
                        <Table.Row key={move.row}>
                          <Table.Cell>
                            <div className="max-w-64 truncate">{move.name}</div>
                            <div className="txt-compact-xsmall text-ui-fg-subtle">
                              {move.sku} · {t("prices.table.fromQuantity", { quantity: move.min_quantity })}
                              {move.starts_at && ` · ${move.starts_at.slice(0, 10)}`}
                            </div>
                          </Table.Cell>
                          <Table.Cell className="text-right tabular-nums">{amounts(move.before)}</Table.Cell>
                          <Table.Cell className="text-right tabular-nums">{amounts(move.after)}</Table.Cell>
                          <Table.Cell className="text-right tabular-nums">
                            {move.change_bps === null
                              ? t(`prices.effect.${move.direction}`)
                              : percent.format(move.change_bps / 10_000)}
                          </Table.Cell>
                          <Table.Cell
                            className={`text-right tabular-nums ${move.below_cost ? "text-ui-fg-error" : ""}`}
                          >
                            {amounts(move.cost)}
                          </Table.Cell>
                        </Table.Row>
                      ))}
                    </Table.Body>
                  </Table>
                </div>
              </div>
            )}
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("prices.review.back")}
          </Button>
          <Button size="small" isLoading={isSaving} onClick={save}>
            {t("prices.review.save")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
