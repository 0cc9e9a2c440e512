import { clx, Label } from "@medusajs/ui"
import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from "react"
import { useTranslation } from "react-i18next"
import { FieldError } from "./field-error"

type Props = ComponentPropsWithoutRef<"input"> & { label: string; error?: string }

/** As `FormField`, but hides what is typed until one wants to see it. */
export const PasswordField = forwardRef<HTMLInputElement, Props>(({ label, error, ...input }, ref) => {
  const { t } = useTranslation()
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      <div className="relative">
        <input
          {...input}
          ref={ref}
          id={id}
          type={isShown ? "text" : "password"}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className={clx(
            "bg-ui-bg-field shadow-borders-base text-ui-fg-base h-11 w-full rounded-md pl-2 pr-20 text-base outline-none",
            "focus-visible:shadow-borders-interactive-with-active aria-[invalid]:!shadow-borders-error",
          )}
        />
        <button
          type="button"
          onClick={() => setShown(!isShown)}
          className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus absolute inset-y-0 right-0 flex min-w-11 px-3 items-center justify-center rounded-md outline-none"
        >
          {t(isShown ? "form.hide" : "form.show")}
        </button>
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
})
PasswordField.displayName = "PasswordField"
