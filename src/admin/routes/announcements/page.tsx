import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DataTable } from "@medusajs/dashboard/components"
import { BellAlert } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useAnnouncements, type AnnouncementRow } from "../../lib/announcements"
import { usePermissions } from "../../lib/permissions"
import { AnnouncementDrawer } from "./announcement-drawer"
import { useAnnouncementColumns } from "./use-announcement-columns"

const PAGE_SIZE = 20

const AnnouncementsPage = () => {
  const { t } = useTranslation("b2b")
  const [params] = useSearchParams()
  const { may } = usePermissions()
  // Which one is written: an old one, a new one, or none.
  const [written, write] = useState<AnnouncementRow | "new" | null>(null)
  const { data, isPending, error } = useAnnouncements({
    offset: Number(params.get("offset") ?? 0),
    limit: PAGE_SIZE,
  })
  const columns = useAnnouncementColumns(write)
  if (error) {
    throw error
  }
  return (
    <Container className="divide-y p-0">
      <DataTable
        heading={t("announcements.title")}
        subHeading={t("announcements.subtitle")}
        data={data?.announcements}
        rowCount={data?.count}
        columns={columns}
        action={
          may("create:announcement")
            ? { label: t("announcements.write"), onClick: () => write("new") }
            : undefined
        }
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        enableSearch={false}
        emptyState={{
          empty: { heading: t("announcements.empty.title"), description: t("announcements.empty.text") },
        }}
      />
      {written && (
        <AnnouncementDrawer announcement={written === "new" ? null : written} close={() => write(null)} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "announcements.title",
  translationNs: "b2b",
  icon: BellAlert,
})

export default AnnouncementsPage
