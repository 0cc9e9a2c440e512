import { Button, Input, Label } from "@medusajs/ui"
import { getRouteApi, Link, useRouter } from "@tanstack/react-router"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { PasswordField } from "../../components/password-field"
import { PlainPage } from "../../components/plain-page"
import { TEXT_LINK } from "../../components/text-link"
import { FetchError } from "../../lib/api/client"
import { useSession } from "../../lib/session"

const route = getRouteApi("/log-in")

export function LogInPage() {
  const { t } = useTranslation()
  const { next, email } = route.useSearch()
  const router = useRouter()
  const enter = useSession((session) => session.enter)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<"wrong" | "network" | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { email: typed = "", password = "" } = Object.fromEntries(
      new FormData(event.currentTarget),
    ) as Record<string, string>
    setBusy(true)
    setProblem(null)
    try {
      await enter(typed.trim().toLowerCase(), password)
      router.history.replace(next ?? "/")
    } catch (error) {
      setProblem(error instanceof FetchError && error.status === 401 ? "wrong" : "network")
    } finally {
      setBusy(false)
    }
  }
  return (
    <PlainPage title={t("logIn.title")} text={t("logIn.text")}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <div className="flex flex-col gap-1">
          <Label htmlFor="email">{t("logIn.email")}</Label>
          <Input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            className="h-11"
          />
        </div>
        <PasswordField label={t("logIn.password")} name="password" autoComplete="current-password" />
        {problem && (
          <p role="alert" className="txt-small text-ui-fg-error">
            {t(`logIn.${problem}`)}
          </p>
        )}
        <Button type="submit" size="xlarge" isLoading={isBusy} className="w-full">
          {t("logIn.enter")}
        </Button>
      </form>
      <div className="flex flex-wrap justify-between gap-x-6">
        <Link to="/apply" className={TEXT_LINK}>
          {t("logIn.apply")}
        </Link>
        <Link to="/reset-password" className={TEXT_LINK}>
          {t("logIn.forgotten")}
        </Link>
      </div>
    </PlainPage>
  )
}
