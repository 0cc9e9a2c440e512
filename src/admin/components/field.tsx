import { Hint, Label } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

type Props = { label: string; hint?: string; children: (id: string) => ReactNode }

/** A form's field below its label. */
export const Field = ({ label, hint, children }: Props) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children(id)}
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}
