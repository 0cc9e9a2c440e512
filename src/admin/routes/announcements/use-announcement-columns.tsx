import { createDataTableColumnHelper, StatusBadge, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useTimes } from "../../components/use-times"
import { useTierChoices, type AnnouncementRow } from "../../lib/announcements"
import { useLocale } from "../../lib/use-locale"
import { AnnouncementMenu } from "./announcement-menu"

const COLORS = { toCome: "orange", shown: "green", over: "grey" } as const
const column = createDataTableColumnHelper<AnnouncementRow>()

export function useAnnouncementColumns(edit: (announcement: AnnouncementRow) => void) {
  const { t } = useTranslation("b2b")
  const locale = useLocale()
  const times = useTimes()
  const { data: tiers } = useTierChoices()
  return useMemo(() => {
    const time = (value: string | null) => (value ? times(value) : "–")
    const audience = (ids: string[]) =>
      ids.length
        ? ids
            .map((id) => tiers?.find((tier) => tier.id === id)?.name ?? t("announcements.someGroup"))
            .join(", ")
        : t("announcements.everyone")
    return [
      column.accessor("texts", {
        header: t("announcements.words"),
        cell: ({ getValue }) => {
          const { en, zh } = getValue()
          const words = (locale.startsWith("zh") ? (zh ?? en) : (en ?? zh))!
          return (
            <div className="flex min-w-0 max-w-md flex-col py-1">
              <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base truncate">
                {words.title}
              </Text>
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle truncate">
                {words.text}
              </Text>
            </div>
          )
        },
      }),
      column.display({
        id: "state",
        header: t("announcements.state"),
        cell: ({ row }) => {
          const state = stateOf(row.original)
          return <StatusBadge color={COLORS[state]}>{t(`announcements.states.${state}`)}</StatusBadge>
        },
      }),
      column.accessor("customer_group_ids", {
        header: t("announcements.audience"),
        cell: ({ getValue }) => audience(getValue()),
      }),
      column.accessor("shown_from", {
        header: t("announcements.from"),
        cell: ({ getValue }) => time(getValue()),
      }),
      column.accessor("shown_until", {
        header: t("announcements.until"),
        cell: ({ getValue }) => time(getValue()),
      }),
      column.display({
        id: "action",
        cell: ({ row }) => <AnnouncementMenu announcement={row.original} edit={() => edit(row.original)} />,
      }),
    ]
  }, [t, locale, times, tiers, edit])
}

function stateOf({ shown_from, shown_until }: AnnouncementRow): keyof typeof COLORS {
  const now = new Date()
  if (shown_until && new Date(shown_until) <= now) {
    return "over"
  }
  return shown_from && new Date(shown_from) > now ? "toCome" : "shown"
}
