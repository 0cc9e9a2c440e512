import { Button, CommandBar, Drawer, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/field"
import { useReviewBatch, type OrderRow, type ReviewAct, type ReviewOutcome } from "../../lib/order-list"

type Props = { orders: OrderRow[]; clear: () => void }
type Refused = { number: number; why: string }

/** Approves or returns the orders that are selected; says which were refused, and why. */
export const ReviewBar = ({ orders, clear }: Props) => {
  const { t } = useTranslation("b2b")
  const [isReturning, setReturning] = useState(false)
  const [refused, setRefused] = useState<Refused[]>([])
  const { mutateAsync, isPending } = useReviewBatch()

  const run = async (act: ReviewAct["act"], reason?: string) => {
    const acts = orders.map(({ id, review }) => ({ order_id: id, act, stage: review!.stage!, reason }))
    try {
      const results = await mutateAsync(acts)
      const done = results.filter(({ is_done }) => is_done).length
      if (done) {
        toast.success(t("orderList.acts.done", { count: done }))
      }
      setRefused(results.flatMap((result) => (result.is_done ? [] : [refusalOf(result)])))
      setReturning(false)
      clear()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const refusalOf = ({ order_id, error }: Extract<ReviewOutcome, { is_done: false }>): Refused => ({
    number: orders.find(({ id }) => id === order_id)!.display_id,
    why: error.code === "REVIEW_CHANGED" ? t("orderList.acts.moved") : error.message,
  })

  return (
    <>
      <CommandBar open={orders.length > 0 && !isReturning}>
        <CommandBar.Bar>
          <CommandBar.Value>{t("orderList.acts.selected", { count: orders.length })}</CommandBar.Value>
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("orderList.acts.approve")}
            shortcut="a"
            disabled={isPending}
            action={() => void run("approve")}
          />
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("orderList.acts.return")}
            shortcut="r"
            disabled={isPending}
            action={() => setReturning(true)}
          />
        </CommandBar.Bar>
      </CommandBar>
      {isReturning && (
        <ReturnDrawer
          isPending={isPending}
          close={() => setReturning(false)}
          run={(reason) => void run("return", reason)}
        />
      )}
      <Drawer open={refused.length > 0} onOpenChange={(isOpen) => !isOpen && setRefused([])}>
        <Drawer.Content aria-describedby={undefined}>
          <Drawer.Header>
            <Drawer.Title>{t("orderList.acts.refused", { count: refused.length })}</Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            {refused.map(({ number, why }) => (
              <div key={number}>
                <Text size="small" weight="plus">
                  {t("orderList.acts.refusedOrder", { number })}
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  {why}
                </Text>
              </div>
            ))}
          </Drawer.Body>
        </Drawer.Content>
      </Drawer>
    </>
  )
}

type ReturnProps = { isPending: boolean; close: () => void; run: (reason: string) => void }

const ReturnDrawer = ({ isPending, close, run }: ReturnProps) => {
  const { t } = useTranslation("b2b")
  const [reason, setReason] = useState("")
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("orderList.acts.returning")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body>
          <Field label={t("orderList.acts.reason")} hint={t("orderList.acts.reasonHint")}>
            {(id) => (
              <Textarea
                id={id}
                rows={4}
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("orderList.cancel")}
          </Button>
          <Button
            size="small"
            isLoading={isPending}
            disabled={!reason.trim()}
            onClick={() => run(reason.trim())}
          >
            {t("orderList.acts.return")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
