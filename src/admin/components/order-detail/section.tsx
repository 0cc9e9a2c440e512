import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  title: string
  action?: ReactNode
  isPending?: boolean
  error?: Error | null
  retry?: () => unknown
  children: ReactNode
}

/** A part of an order's page, with what it shows while it is read and when it cannot be. */
export const Section = ({ title, action, isPending, error, retry, children }: Props) => {
  const { t } = useTranslation("b2b")
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        {action}
      </div>
      {isPending && (
        <div className="px-6 py-4">
          <Skeleton className="h-16 w-full" />
        </div>
      )}
      {error && (
        <div role="alert" className="flex items-center justify-between gap-4 px-6 py-4">
          <Text size="small" className="text-ui-fg-error">
            {t("orderDetail.failed", { message: error.message })}
          </Text>
          <Button size="small" variant="secondary" onClick={() => void retry?.()}>
            {t("orderDetail.retry")}
          </Button>
        </div>
      )}
      {!isPending && !error && children}
    </Container>
  )
}

/** Names with their values, one below the other. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="txt-compact-small grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 px-6 py-4">
    {facts.map(([name, value]) => (
      <div key={name} className="contents">
        <dt className="text-ui-fg-subtle">{name}</dt>
        <dd className="text-right tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
)
