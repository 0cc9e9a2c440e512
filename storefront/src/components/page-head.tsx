import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="flex min-h-14 items-center justify-between gap-4 px-4 pt-3 lg:px-8 lg:pt-6">
      <Heading level="h1">{title}</Heading>
      {children}
    </header>
  )
}
