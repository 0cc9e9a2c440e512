import { Trash } from "@medusajs/icons"
import { Button, IconButton, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Allowed } from "../../../components/allowed"
import { useTimes } from "../../../components/use-times"
import { useAddNote, useNotes, useRemoveNote } from "../../../lib/company"
import { Nothing, Section } from "./section"

/** What the merchant's people tell each other about the company. */
export const NotesSection = ({ companyId }: { companyId: string }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  const { data } = useNotes(companyId)
  const { mutateAsync: remove } = useRemoveNote(companyId)

  const takeOut = async (id: string) => {
    try {
      await remove(id)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <Section title={t("company.notes.title")}>
      <Allowed to="update:company">
        <NoteForm companyId={companyId} />
      </Allowed>
      {data?.notes.length === 0 && <Nothing text={t("company.notes.empty")} />}
      {data?.notes.map((note) => (
        <div key={note.id} className="flex items-start justify-between gap-2 px-6 py-3">
          <div className="min-w-0">
            <Text size="small" className="whitespace-pre-wrap break-words">
              {note.text}
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {note.author.name ?? note.author.id} · {time(note.created_at)}
            </Text>
          </div>
          {note.is_own && (
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("company.notes.remove")}
              onClick={() => void takeOut(note.id)}
            >
              <Trash />
            </IconButton>
          )}
        </div>
      ))}
    </Section>
  )
}

const NoteForm = ({ companyId }: { companyId: string }) => {
  const { t } = useTranslation("b2b")
  const [text, setText] = useState("")
  const { mutateAsync, isPending } = useAddNote(companyId)
  const add = async () => {
    try {
      await mutateAsync(text.trim())
      setText("")
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <div className="flex flex-col items-end gap-2 px-6 py-4">
      <Textarea
        aria-label={t("company.notes.write")}
        placeholder={t("company.notes.write")}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        size="small"
        variant="secondary"
        disabled={!text.trim()}
        isLoading={isPending}
        onClick={() => void add()}
      >
        {t("company.notes.add")}
      </Button>
    </div>
  )
}
