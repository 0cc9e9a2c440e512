import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { FetchError } from "../lib/api/client"

type ErrorProps = { error: unknown; retry: () => void }

/** What went wrong, in plain words, with a way on. */
export function PageError({ error, retry }: ErrorProps) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="flex flex-col items-center gap-4 px-4 py-16 text-center">
      <p className="txt-medium text-ui-fg-subtle max-w-prose">{t(`error.${kindOf(error)}`)}</p>
      <Button variant="secondary" size="large" onClick={retry}>
        {t("error.retry")}
      </Button>
    </div>
  )
}

/** The same where only a part of a page is missing. */
export function PartError({ error, retry }: ErrorProps) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <p className="txt-medium text-ui-fg-subtle max-w-prose">{t(`error.${kindOf(error)}`)}</p>
      <Button variant="secondary" size="large" onClick={retry}>
        {t("error.retry")}
      </Button>
    </div>
  )
}

function kindOf(error: unknown): "network" | "forbidden" | "missing" | "server" {
  if (!(error instanceof FetchError)) {
    return error instanceof TypeError ? "network" : "server"
  }
  if (error.status === 403) {
    return "forbidden"
  }
  return error.status === 404 ? "missing" : "server"
}
