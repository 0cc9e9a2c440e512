import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LanguageSwitch } from "../components/language-switch"
import { StatusLine } from "../components/status-line"

const RULES = ["price", "warehouse", "credit", "commission"] as const

const REQUESTS = [
  { id: "login", method: "POST", path: "/auth/customer/emailpass" },
  { id: "prices", method: "GET", path: "/store/prices" },
  { id: "preview", method: "POST", path: "/store/orders/preview" },
  { id: "order", method: "POST", path: "/store/orders" },
  { id: "credit", method: "GET", path: "/store/credit" },
] as const

/** Says what runs here and leads to the terminal and the API. */
export function WelcomePage() {
  const { t } = useTranslation()
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col gap-8 px-4 py-4 sm:px-6 sm:py-8">
      <header className="flex items-center justify-between gap-4">
        <span className="txt-compact-medium-plus flex items-center gap-3">
          <img src="/icon.svg" alt="" className="size-8" />
          {t("title")}
        </span>
        <LanguageSwitch />
      </header>
      <main className="flex flex-col gap-8">
        <section className="flex max-w-2xl flex-col items-start gap-4 pb-4 pt-2 sm:py-8">
          <StatusLine />
          <h1 className="text-3xl font-medium leading-tight tracking-tight sm:text-4xl">{t("headline")}</h1>
          <Text size="large" className="text-ui-fg-subtle">
            {t("introduction")}
          </Text>
          <Button asChild size="xlarge" className="mt-2 w-full sm:w-auto">
            <a href="/app">{t("terminal")}</a>
          </Button>
        </section>
        <div className="grid items-start gap-8 md:grid-cols-2">
          <Rules />
          <Api />
        </div>
      </main>
    </div>
  )
}

function Api() {
  const { t } = useTranslation()
  return (
    <Container className="flex flex-col gap-3 p-6">
      <Heading level="h2">{t("api.title")}</Heading>
      <Text className="text-ui-fg-subtle">{t("api.text")}</Text>
      <dl className="divide-ui-border-base divide-y">
        {REQUESTS.map(({ id, method, path }) => (
          <div key={id} className="flex flex-col gap-x-4 py-2">
            <dt className="text-ui-fg-base break-all font-mono text-xs leading-5">
              {method} {path}
            </dt>
            <dd className="txt-small text-ui-fg-subtle">{t(`api.requests.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}

function Rules() {
  const { t } = useTranslation()
  return (
    <section className="flex flex-col gap-4">
      <Heading level="h2">{t("rules.title")}</Heading>
      <ul className="flex flex-col gap-4">
        {RULES.map((rule) => (
          <li key={rule} className="border-ui-border-base border-t pt-4">
            <Heading level="h3">{t(`rules.${rule}.title`)}</Heading>
            <Text className="text-ui-fg-subtle mt-1">{t(`rules.${rule}.text`)}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
