import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = { icon: ReactNode; title: string; text: string; children?: ReactNode }

/** A page that only says something. */
export const Notice = ({ icon, title, text, children }: Props) => (
  <Container className="flex flex-col items-center gap-4 px-6 py-24 text-center">
    <div className="text-ui-fg-muted">{icon}</div>
    <div className="flex flex-col gap-1">
      <Heading>{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle text-balance">
        {text}
      </Text>
    </div>
    {children}
  </Container>
)
