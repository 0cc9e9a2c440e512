import { Input } from "@medusajs/ui"
import { Field } from "../../components/field"

type Props = {
  label: string
  hint?: string
  value: string
  change: (value: string) => void
  maxLength?: number
  type?: "text" | "email" | "tel"
  inputMode?: "decimal" | "numeric"
  list?: string
}

/** One line of text. */
export const TextField = ({
  label,
  hint,
  value,
  change,
  maxLength = 200,
  type = "text",
  ...input
}: Props) => (
  <Field label={label} hint={hint}>
    {(id) => (
      <Input
        {...input}
        id={id}
        type={type}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    )}
  </Field>
)
