import { useTranslation } from "react-i18next"
import type { FieldProblem } from "../lib/form-rules"

/** What is wrong with one field, in words; nothing when nothing is. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  const { t } = useTranslation()
  return error ? (
    <p id={id} className="txt-compact-small text-ui-fg-error">
      {t(`form.${error as FieldProblem}`)}
    </p>
  ) : null
}
