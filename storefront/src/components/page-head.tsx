import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3 lg:px-8 lg:pt-6">
      <Heading level="h1">{title}</Heading>
      {children}
    </header>
  )
}
