import { Button, Label, StatusBadge, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Act, Stage } from "../../../modules/order-review/types"
import { useOrderReview, useReviewAct, type OrderReview } from "../../lib/order-detail"
import { usePermissions } from "../../lib/permissions"
import { useTimes } from "../use-times"
import { Section } from "./section"

const COLORS = { waiting: "orange", returned: "red", through: "green" } as const

/** Where the order's review has it, what was done, and what whoever is logged in may do next. */
export const ReviewSection = ({ id }: { id: string }) => {
  const { t } = useTranslation("b2b")
  const { data, isPending, error, refetch } = useOrderReview(id)
  if (!isPending && !error && !data?.review?.stages.length) {
    return null
  }
  return (
    <Section title={t("orderDetail.review.title")} {...{ isPending, error, retry: refetch }}>
      {data?.review && <Standing review={data.review} />}
      {data?.review?.stage && <Acts id={id} stage={data.review.stage} state={data.review.state} />}
      {data && data.entries.length > 0 && <Entries entries={data.entries} />}
    </Section>
  )
}

const Standing = ({ review }: { review: NonNullable<OrderReview["review"]> }) => {
  const { t } = useTranslation("b2b")
  const { stage, state, reason } = review
  return (
    <div className="flex flex-col gap-1 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        {stage && <Text size="small">{t(`orderDetail.review.stages.${stage}`)}</Text>}
        <StatusBadge color={COLORS[state]}>{t(`orderDetail.review.states.${state}`)}</StatusBadge>
      </div>
      {reason && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {reason}
        </Text>
      )}
    </div>
  )
}

const Acts = ({ id, stage, state }: { id: string; stage: Stage; state: string }) => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const { mutateAsync, isPending } = useReviewAct(id)
  const [reason, setReason] = useState<string | null>(null)
  const field = useId()
  const mayReview = may(`review:${stage}`)
  const mayResubmit = mayReview || may("review:order")

  const act = async (name: Act) => {
    try {
      await mutateAsync({ act: name, stage, ...(name === "return" && { reason: reason ?? "" }) })
      setReason(null)
      toast.success(t("orderDetail.review.done"))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const button = (name: Act, run: () => void, variant: "primary" | "secondary") => (
    <Button size="small" variant={variant} isLoading={isPending} onClick={run}>
      {t(`orderDetail.review.acts.${name}`)}
    </Button>
  )

  if (state === "returned") {
    return mayResubmit ? (
      <div className="px-6 py-4">{button("resubmit", () => void act("resubmit"), "primary")}</div>
    ) : null
  }
  if (!mayReview) {
    return null
  }
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      {reason === null ? (
        <div className="flex gap-2">
          {button("approve", () => void act("approve"), "primary")}
          {button("return", () => setReason(""), "secondary")}
        </div>
      ) : (
        <>
          <Label htmlFor={field} size="small" weight="plus">
            {t("orderDetail.review.reason")}
          </Label>
          <Textarea
            id={field}
            maxLength={500}
            value={reason}
            placeholder={t("orderDetail.review.reasonHint")}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className="flex gap-2">
            <Button
              size="small"
              isLoading={isPending}
              disabled={!reason.trim()}
              onClick={() => void act("return")}
            >
              {t("orderDetail.review.send")}
            </Button>
            <Button size="small" variant="secondary" onClick={() => setReason(null)}>
              {t("orderDetail.cancel")}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

const Entries = ({ entries }: { entries: OrderReview["entries"] }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  return (
    <ol className="flex flex-col gap-3 px-6 py-4">
      {entries.map(({ stage, act, by_name, reason, at }) => (
        <li key={`${at} ${stage} ${act}`}>
          <Text size="small">
            {t(`orderDetail.review.stages.${stage}`)}: {t(`orderDetail.review.told.${act}`)}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {[by_name, time(at), reason].filter(Boolean).join(" · ")}
          </Text>
        </li>
      ))}
    </ol>
  )
}
