import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = { title: string; action?: ReactNode; children: ReactNode }

/** A part of the page below its title. */
export const Section = ({ title, action, children }: Props) => (
  <Container className="divide-y p-0">
    <div className="flex min-h-14 items-center justify-between gap-4 px-6 py-3">
      <Heading level="h2">{title}</Heading>
      {action}
    </div>
    {children}
  </Container>
)

/** What stands where there is nothing. */
export const Nothing = ({ text }: { text: string }) => (
  <p className="text-ui-fg-muted txt-small px-6 py-6 text-center">{text}</p>
)
