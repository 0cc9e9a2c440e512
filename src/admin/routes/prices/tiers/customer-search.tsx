import { TriangleRightMini } from "@medusajs/icons"
import { Container, Heading, Input, Skeleton, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { useCompanySearch } from "../../../lib/prices"

const TYPING_MS = 250

/** Customers by code, name or pinyin initials. */
export const CustomerSearch = () => {
  const { t } = useTranslation("b2b")
  const [params, setParams] = useSearchParams()
  const asked = params.get("q") ?? ""
  const [q, setQ] = useState(asked)
  const { data, error, isPending } = useCompanySearch(asked)
  useEffect(() => {
    const timer = setTimeout(
      () => q.trim() !== asked && setParams(q.trim() ? { q: q.trim() } : {}, { replace: true }),
      TYPING_MS,
    )
    return () => clearTimeout(timer)
  }, [q, asked, setParams])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("prices.customers.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("prices.customers.subtitle")}
          </Text>
        </div>
        <Input
          type="search"
          size="small"
          className="w-72"
          aria-label={t("prices.customers.search")}
          placeholder={t("prices.customers.search")}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
      </div>
      {isPending && (
        <div className="p-6">
          <Skeleton className="h-16 w-full" />
        </div>
      )}
      {error && <Text className="px-6 py-4">{error.message}</Text>}
      {data?.companies.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-6 text-center">
          {t("prices.customers.nothing")}
        </Text>
      )}
      {data && data.companies.length > 0 && (
        <ul className="grid gap-2 p-4 sm:grid-cols-2 lg:grid-cols-4">
          {data.companies.map(({ id, code, name, tier }) => (
            <li key={id} className="min-w-0">
              <Link
                to={`/prices/companies/${id}`}
                className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover flex items-center justify-between gap-2 rounded-lg px-4 py-2"
              >
                <div className="min-w-0">
                  <Text size="small" weight="plus" className="truncate">
                    {name}
                  </Text>
                  <Text size="xsmall" className="text-ui-fg-subtle truncate">
                    {code} · {tier.name}
                  </Text>
                </div>
                <TriangleRightMini className="text-ui-fg-muted shrink-0" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {data && data.count > data.companies.length && (
        <Text size="xsmall" className="text-ui-fg-muted px-6 py-2">
          {t("prices.customers.more", { count: data.count - data.companies.length })}
        </Text>
      )}
    </Container>
  )
}
