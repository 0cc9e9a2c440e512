import { Input, Label } from "@medusajs/ui"
import { forwardRef, useId, type ComponentPropsWithoutRef } from "react"
import { useTranslation } from "react-i18next"
import { FieldError } from "./field-error"

type Props = ComponentPropsWithoutRef<typeof Input> & { label: string; error?: string }

/** A labelled input with its error beneath; takes what react-hook-form registers. `required={false}` says it may stay empty. */
export const FormField = forwardRef<HTMLInputElement, Props>(({ label, error, ...input }, ref) => {
  const { t } = useTranslation()
  const id = useId()
  const isOptional = "required" in input && !input.required
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Label htmlFor={id}>
        {label}
        {isOptional && <span className="text-ui-fg-subtle font-normal"> {t("form.optional")}</span>}
      </Label>
      <Input
        {...input}
        ref={ref}
        id={id}
        required={undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className="h-11 !text-base"
      />
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
})
FormField.displayName = "FormField"
