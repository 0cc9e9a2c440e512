import { Input, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Address } from "../../lib/api/answers"
import { useSheet } from "../../lib/sheet/use-sheet"

type Props = { addresses: Address[]; shipTo: string | undefined; choose: (id: string) => void }

/** Where it goes, and what the buyer writes beside it. */
export function OrderTerms({ addresses, shipTo, choose }: Props) {
  const { t } = useTranslation()
  const { poNumber, remark, write } = useSheet()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 py-6 sm:grid-cols-2 lg:px-8">
      <div className="flex min-w-0 flex-col gap-1 sm:col-span-2">
        <Label htmlFor="ship-to">{t("sheet.shipTo")}</Label>
        <select
          id="ship-to"
          value={shipTo ?? ""}
          onChange={({ target }) => choose(target.value)}
          className="bg-ui-bg-field shadow-borders-base txt-compact-medium focus-visible:shadow-borders-interactive-with-active h-11 w-full min-w-0 rounded-md px-2 outline-none"
        >
          {addresses.map((address) => (
            <option key={address.id} value={address.id}>
              {[address.label, address.address_1, address.city, address.country_code.toUpperCase()]
                .filter(Boolean)
                .join(", ")}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-col gap-1">
        <Label htmlFor="po-number">{t("sheet.poNumber")}</Label>
        <Input
          id="po-number"
          className="h-11"
          value={poNumber}
          onChange={({ target }) => write({ poNumber: target.value })}
        />
      </div>
      <div className="flex flex-col gap-1">
        <Label htmlFor="remark">{t("sheet.remark")}</Label>
        <Input
          id="remark"
          className="h-11"
          value={remark}
          onChange={({ target }) => write({ remark: target.value })}
        />
      </div>
    </div>
  )
}
