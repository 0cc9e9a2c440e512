import { Select } from "@medusajs/ui"
import { Field } from "./field"

type Props = {
  label: string
  hint?: string
  value: string | undefined
  choices: { id: string; name: string }[]
  choose: (id: string) => void
}

/** One of several. */
export const Choice = ({ label, hint, value, choices, choose }: Props) => (
  <Field label={label} hint={hint}>
    {(id) => (
      <Select value={value} onValueChange={choose}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {choices.map((choice) => (
            <Select.Item key={choice.id} value={choice.id}>
              {choice.name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )}
  </Field>
)
