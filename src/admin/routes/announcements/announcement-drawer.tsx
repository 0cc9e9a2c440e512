import { Button, DatePicker, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/field"
import {
  LANGUAGES,
  useCategoryChoices,
  useSaveAnnouncement,
  useTierChoices,
  type Announcement,
  type AnnouncementRow,
  type Words,
} from "../../lib/announcements"
import { Choice, WordsFields } from "./announcement-fields"

const EMPTY: Announcement = {
  texts: { en: null, zh: null },
  product_id: null,
  category_id: null,
  customer_group_ids: [],
  shown_from: null,
  shown_until: null,
}
type Props = { announcement: AnnouncementRow | null; close: () => void }

/** Writes an announcement; what the form does not show of an old one is kept. */
export const AnnouncementDrawer = ({ announcement, close }: Props) => {
  const { t } = useTranslation("b2b")
  const [draft, setDraft] = useState<Announcement>(() => draftOf(announcement))
  const { mutateAsync, isPending } = useSaveAnnouncement(announcement?.id)
  const { data: categories = [] } = useCategoryChoices()
  const { data: tiers = [] } = useTierChoices()
  const change = (part: Partial<Announcement>) => setDraft((before) => ({ ...before, ...part }))

  const save = async () => {
    try {
      await mutateAsync({ ...draft, texts: writtenOf(draft.texts) })
      toast.success(t("announcements.saved"))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t(announcement ? "announcements.edit" : "announcements.write")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {LANGUAGES.map((language) => (
            <WordsFields
              key={language}
              language={language}
              words={draft.texts[language] ?? { title: "", text: "" }}
              change={(words) => change({ texts: { ...draft.texts, [language]: words } })}
            />
          ))}
          <Choice
            label={t("announcements.category")}
            none={t("announcements.noCategory")}
            value={draft.category_id}
            choices={categories}
            choose={(category_id) => change({ category_id, ...(category_id && { product_id: null }) })}
          />
          <Choice
            label={t("announcements.audience")}
            none={t("announcements.everyone")}
            value={draft.customer_group_ids[0] ?? null}
            choices={withOwn(tiers, draft.customer_group_ids, t("announcements.someGroup"))}
            choose={(id) => change({ customer_group_ids: id ? [id] : [] })}
          />
          {(["shown_from", "shown_until"] as const).map((field) => (
            <Field
              key={field}
              label={t(field === "shown_from" ? "announcements.from" : "announcements.until")}
            >
              {() => (
                <DatePicker
                  aria-label={t(field === "shown_from" ? "announcements.from" : "announcements.until")}
                  granularity="minute"
                  value={draft[field] ? new Date(draft[field]) : null}
                  onChange={(time) => change({ [field]: time?.toISOString() ?? null })}
                />
              )}
            </Field>
          ))}
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t("announcements.cancel")}
          </Button>
          <Button size="small" isLoading={isPending} onClick={() => void save()}>
            {t("announcements.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

function draftOf(announcement: AnnouncementRow | null): Announcement {
  const { texts, product_id, category_id, customer_group_ids, shown_from, shown_until } =
    announcement ?? EMPTY
  return { texts, product_id, category_id, customer_group_ids, shown_from, shown_until }
}

/** A language in which nothing was written is none of its own. */
function writtenOf(texts: Announcement["texts"]): Announcement["texts"] {
  const written = (words: Words | null) => (words?.title.trim() || words?.text.trim() ? words : null)
  return { en: written(texts.en), zh: written(texts.zh) }
}

/** A company's group is no tier; it stays choosable where it was chosen elsewhere. */
function withOwn(tiers: { id: string; name: string }[], ids: string[], name: string) {
  return [...tiers, ...ids.filter((id) => !tiers.some((tier) => tier.id === id)).map((id) => ({ id, name }))]
}
