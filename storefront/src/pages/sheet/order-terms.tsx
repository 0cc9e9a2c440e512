import { Input, Label } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Address, Credit } from "../../lib/api/answers"
import { money, today } from "../../lib/format"
import { useSheet, type SheetTexts } from "../../lib/sheet/use-sheet"

type Props = {
  addresses: Address[]
  shipTo: string | undefined
  payment: string
  /** Undefined while not known, null when none was granted. */
  credit: Credit | null | undefined
}

export const SHIP_TO = "ship-to"
export const PAYMENT = "payment"
export const WANTED_ON = "wanted-on"

const SELECT =
  "bg-ui-bg-field shadow-borders-base txt-compact-medium focus-visible:shadow-borders-interactive-with-active h-11 w-full min-w-0 rounded-md px-2 outline-none"

/** Where it goes, how it is paid, and what the buyer writes beside it. */
export function OrderTerms({ addresses, shipTo, payment, credit }: Props) {
  const { t } = useTranslation()
  const write = useSheet((sheet) => sheet.write)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 py-6 sm:grid-cols-2 lg:px-8">
      <Field id={SHIP_TO} label={t("sheet.shipTo")}>
        <select
          id={SHIP_TO}
          value={shipTo ?? ""}
          onChange={({ target }) => write({ shipTo: target.value })}
          className={SELECT}
        >
          {addresses.map((address) => (
            <option key={address.id} value={address.id}>
              {[address.label, address.address_1, address.city, address.country_code.toUpperCase()]
                .filter(Boolean)
                .join(", ")}
            </option>
          ))}
        </select>
      </Field>
      <Field id={PAYMENT} label={t("sheet.payment")}>
        <select
          id={PAYMENT}
          value={payment}
          onChange={({ target }) => write({ payment: target.value })}
          className={SELECT}
        >
          {credit !== null && (
            <option value="credit">
              {t("sheet.onAccount")}
              {credit && ` (${t("sheet.left", { amount: money(credit.available, credit.currency_code) })})`}
            </option>
          )}
          <option value="offline">{t("sheet.transfer")}</option>
        </select>
      </Field>
      <TextField name="poNumber" maximum={100} />
      <WantedOn />
      <TextField name="coupon" maximum={200} />
      <TextField name="remark" maximum={2000} />
    </div>
  )
}

function TextField({
  name,
  maximum,
}: {
  name: Exclude<keyof SheetTexts, "payment" | "shipTo" | "wantedOn">
  maximum: number
}) {
  const { t } = useTranslation()
  const value = useSheet((sheet) => sheet[name])
  const write = useSheet((sheet) => sheet.write)
  return (
    <Field id={name} label={t(`sheet.${name}`)}>
      <Input
        id={name}
        className="h-11"
        value={value}
        maxLength={maximum}
        autoComplete="off"
        onChange={({ target }) => write({ [name]: target.value })}
      />
    </Field>
  )
}

/** By the device's clock no day that is over; the merchant's clock decides when the order is previewed. */
function WantedOn() {
  const { t } = useTranslation()
  const value = useSheet((sheet) => sheet.wantedOn)
  const write = useSheet((sheet) => sheet.write)
  return (
    <Field id={WANTED_ON} label={t("sheet.wantedOn")}>
      <Input
        id={WANTED_ON}
        type="date"
        className="h-11"
        min={today()}
        // Browsers would take years of six digits.
        max="9999-12-31"
        value={value}
        onChange={({ target }) => write({ wantedOn: target.value })}
      />
    </Field>
  )
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      {children}
    </div>
  )
}
