import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

type Props = { title: string; count?: number; to?: string; children: ReactNode }

/** One part of the landing page; `to` leads to all of which it shows some. */
export const Card = ({ title, count, to, children }: Props) => {
  const { t } = useTranslation("b2b")
  return (
    <Container className="flex flex-col divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">
          {title}
          {count ? <span className="text-ui-fg-muted ml-2 tabular-nums">{count}</span> : null}
        </Heading>
        {to && (
          <Link
            to={to}
            className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            {t("today.seeAll")}
          </Link>
        )}
      </div>
      {children}
    </Container>
  )
}

export const Nothing = ({ text }: { text: string }) => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-6">
    {text}
  </Text>
)

type LineProps = { to: string; title: string; hint?: string; figure: string; isBad?: boolean }

/** A line that leads to what it tells of. */
export const CardLine = ({ to, title, hint, figure, isBad = false }: LineProps) => (
  <Link
    to={to}
    className="hover:bg-ui-bg-base-hover flex items-center gap-4 px-6 py-3 outline-none focus-visible:shadow-borders-focus"
  >
    <div className="min-w-0 flex-1">
      <Text size="small" leading="compact" weight="plus" className="truncate">
        {title}
      </Text>
      {hint && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
          {hint}
        </Text>
      )}
    </div>
    <Text size="small" leading="compact" className={isBad ? "text-ui-fg-error tabular-nums" : "tabular-nums"}>
      {figure}
    </Text>
  </Link>
)
