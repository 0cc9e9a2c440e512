import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../components/use-times"
import { useDrafts, type DraftHead } from "../../lib/order-sheet/api"

/** Sheets that were left for later; nothing while there is none. */
export const DraftList = ({ open }: { open: (draft: DraftHead) => void }) => {
  const { t } = useTranslation("b2b")
  const time = useTimes()
  const { data: drafts = [] } = useDrafts()
  if (!drafts.length) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("orderSheet.drafts")}
      </Heading>
      {drafts.map((draft) => (
        <div key={draft.id} className="flex items-center gap-3 px-6 py-2">
          <div className="min-w-0 flex-1">
            <Text size="small" leading="compact" weight="plus" className="truncate">
              {draft.company.name}
            </Text>
            <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
              {t("orderSheet.draftOf", {
                count: draft.line_count,
                who: draft.saved_by.name ?? "–",
                when: time(draft.updated_at),
              })}
            </Text>
          </div>
          <Button size="small" variant="secondary" onClick={() => open(draft)}>
            {t("orderSheet.goOn")}
          </Button>
        </div>
      ))}
    </Container>
  )
}
