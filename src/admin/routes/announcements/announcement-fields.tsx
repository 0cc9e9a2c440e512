import { Input, Select, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/field"
import type { Language, Words } from "../../lib/announcements"

type WordsProps = { language: Language; words: Words; change: (words: Words) => void }

/** Title and text in one language. */
export const WordsFields = ({ language, words, change }: WordsProps) => {
  const { t } = useTranslation("b2b")
  return (
    <fieldset lang={language} className="flex flex-col gap-3">
      <Field label={t(`announcements.titleIn.${language}`)}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={words.title}
            onChange={({ target }) => change({ ...words, title: target.value })}
          />
        )}
      </Field>
      <Field label={t(`announcements.textIn.${language}`)}>
        {(id) => (
          <Textarea
            id={id}
            rows={3}
            maxLength={1000}
            value={words.text}
            onChange={({ target }) => change({ ...words, text: target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}

/** A select has no value for "none". */
const NONE = "none"

type ChoiceProps = {
  label: string
  none: string
  value: string | null
  choices: { id: string; name: string }[]
  choose: (id: string | null) => void
}

/** One of several, or none. */
export const Choice = ({ label, none, value, choices, choose }: ChoiceProps) => (
  <Field label={label}>
    {(id) => (
      <Select value={value ?? NONE} onValueChange={(chosen) => choose(chosen === NONE ? null : chosen)}>
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={NONE}>{none}</Select.Item>
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
