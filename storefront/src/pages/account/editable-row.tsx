import { Button } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  name: string
  badges: ReactNode
  /** What else is to be known of it. */
  children: ReactNode
  edit: (close: () => void) => ReactNode
}

/** A row of a list of the account, and beneath it, once it is asked for, what changes it. */
export function EditableRow({ name, badges, children, edit }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="flex flex-col gap-3 px-4 py-3 lg:px-8">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <p className="txt-compact-medium-plus flex flex-wrap items-center gap-2">
            {name}
            {badges}
          </p>
          <div className="txt-small text-ui-fg-subtle mt-1">{children}</div>
        </div>
        {!isOpen && (
          <Button variant="secondary" size="large" className="shrink-0" onClick={() => setOpen(true)}>
            {t("form.change")}
          </Button>
        )}
      </div>
      {isOpen && edit(() => setOpen(false))}
    </li>
  )
}
