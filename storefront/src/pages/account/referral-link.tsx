import { Button } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"

const QrCode = lazy(() => import("../../components/qr-code"))

/** The code as it is passed on: by word, by link, from screen to phone. */
export function ReferralLink({ code }: { code: string }) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const link = `${window.location.origin}/apply?code=${encodeURIComponent(code)}`
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <section className="flex flex-col items-center gap-4 px-4 sm:flex-row sm:items-start lg:px-8">
      {/* White in the dark as well: scanners want dark on light. */}
      <div className="size-44 shrink-0 rounded-lg bg-white p-3">
        <Suspense>
          <QrCode text={link} label={t("distributor.qr")} />
        </Suspense>
      </div>
      <div className="flex w-full min-w-0 flex-col gap-2">
        <h2 className="txt-compact-small text-ui-fg-subtle">{t("distributor.code")}</h2>
        <p className="txt-compact-xlarge-plus select-all font-mono">{code}</p>
        <p className="txt-small text-ui-fg-subtle select-all break-all">{link}</p>
        <p className="txt-small">{t("distributor.how")}</p>
        <Button variant="secondary" size="large" className="self-start" onClick={() => void copy()}>
          {t(isCopied ? "distributor.copied" : "distributor.copy")}
        </Button>
      </div>
    </section>
  )
}
