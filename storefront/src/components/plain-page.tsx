import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Brand } from "./brand"
import { LanguageSwitch } from "./language-switch"

/** A page before the log-in: one column, the language at hand. */
export function PlainPage({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-8 px-4 py-8">
      <div className="flex items-center justify-between">
        <Brand />
        <LanguageSwitch />
      </div>
      <div>
        <Heading level="h1">{title}</Heading>
        {text && <p className="txt-medium text-ui-fg-subtle mt-1">{text}</p>}
      </div>
      {children}
    </main>
  )
}
