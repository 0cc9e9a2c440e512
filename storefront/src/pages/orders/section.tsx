import { Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

/** A part of a page under a heading of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Heading level="h2" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
