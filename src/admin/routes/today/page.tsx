import { defineRouteConfig } from "@medusajs/admin-sdk"
import { House } from "@medusajs/icons"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useToday } from "../../lib/today"
import { todayIn } from "../../lib/weeks"
import { CompanyCard } from "./company-card"
import { SalesCard } from "./sales-card"
import { ShortCard } from "./short-card"
import { WorkCard } from "./work-card"

/** What waits for whoever is logged in, and how the week goes. */
const TodayPage = () => {
  const { t } = useTranslation("b2b")
  const { data, error } = useToday()
  if (error) {
    throw error
  }
  if (!data) {
    return (
      <div className="grid gap-3 lg:grid-cols-2">
        {[1, 2, 3, 4].map((card) => (
          <Container key={card} className="p-6">
            <Skeleton className="h-40" />
          </Container>
        ))}
      </div>
    )
  }
  const { work, sales, applications, overdue, short } = data
  const isEmpty = !work && !sales && !applications && !overdue && !short
  return (
    <div className="flex flex-col gap-3">
      <Heading className="sr-only">{t("today.title")}</Heading>
      {isEmpty && (
        <Container className="p-6">
          <Text size="small" className="text-ui-fg-subtle">
            {t("today.nothingForRole")}
          </Text>
        </Container>
      )}
      <div className="grid gap-3 lg:grid-cols-2">
        {work && <WorkCard work={work} />}
        {sales && <SalesCard sales={sales} today={todayIn(data.time_zone)} />}
        {overdue && <CompanyCard kind="overdue" {...overdue} />}
        {applications && <CompanyCard kind="applications" {...applications} />}
        {short && <ShortCard {...short} />}
      </div>
    </div>
  )
}

export const config = defineRouteConfig({ label: "today.title", translationNs: "b2b", icon: House, rank: 1 })

export default TodayPage
