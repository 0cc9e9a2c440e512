import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  label: string
  question: string
  /** What the button says that leaves all as it is. */
  keep?: string
  isBusy: boolean
  confirm: () => void
}

/** For what cannot be undone: the first tap tells the effect, the second one does it. */
export function ConfirmButton({ label, question, keep, isBusy, confirm }: Props) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <Button variant="secondary" size="large" onClick={() => setAsked(true)}>
        {label}
      </Button>
    )
  }
  return (
    <span role="group" aria-label={question} className="flex flex-wrap items-center gap-3">
      <span className="txt-small">{question}</span>
      <Button variant="danger" size="large" isLoading={isBusy} autoFocus onClick={confirm}>
        {label}
      </Button>
      <Button variant="secondary" size="large" onClick={() => setAsked(false)}>
        {keep ?? t("form.cancel")}
      </Button>
    </span>
  )
}
