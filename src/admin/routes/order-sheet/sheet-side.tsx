import { Button, Container, Input, Kbd, Text, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Choice } from "../../components/choice"
import { Field } from "../../components/field"
import type { Address, Preview, Problem } from "../../lib/order-sheet/api"
import { SOURCES, type Sheet, type SheetAct, type SheetTerms, type Source } from "../../lib/order-sheet/sheet"
import { SheetTotals } from "./sheet-totals"

type Props = {
  sheet: Sheet
  act: (act: SheetAct) => void
  usual: { ship_to: string | undefined; payment: string }
  addresses: Address[]
  hasCredit: boolean
  preview: Preview | undefined
  problems: Problem[]
  error: Error | null
  isSettled: boolean
  canPlace: boolean
  isPlacing: boolean
  isLeaving: boolean
  place: () => void
  leaveForLater: () => void
}

/** What stands beside the rows, what all comes to, and the two ways on. */
export const SheetSide = ({ sheet, act, usual, addresses, hasCredit, ...props }: Props) => {
  const { t } = useTranslation("b2b")
  const write = (terms: Partial<SheetTerms>) => act({ do: "write", terms })
  return (
    <Container className="flex h-fit flex-col gap-4 p-6 xl:sticky xl:top-2">
      <SheetTotals
        preview={props.preview}
        problems={props.problems}
        error={props.error}
        isSettled={props.isSettled}
        payByTransfer={() => write({ payment: "offline" })}
      />
      <div className="flex flex-col gap-2">
        <Button
          className="w-full"
          disabled={!props.canPlace}
          isLoading={props.isPlacing}
          onClick={props.place}
        >
          {t("orderSheet.place")}
          <Kbd className="ml-1">Ctrl ↵</Kbd>
        </Button>
        <Button
          className="w-full"
          variant="secondary"
          disabled={!sheet.rows.length}
          isLoading={props.isLeaving}
          onClick={props.leaveForLater}
        >
          {t("orderSheet.leaveForLater")}
          <Kbd className="ml-1">Ctrl S</Kbd>
        </Button>
      </div>
      <Choice
        label={t("orderSheet.source")}
        value={sheet.source}
        choices={SOURCES.map((id) => ({ id, name: t(`orderSheet.sources.${id}`) }))}
        choose={(source) => write({ source: source as Source })}
      />
      {addresses.length ? (
        <Choice
          label={t("orderSheet.shipTo")}
          value={sheet.ship_to || usual.ship_to}
          choices={addresses.map((address) => ({ id: address.id, name: lineOf(address) }))}
          choose={(ship_to) => write({ ship_to })}
        />
      ) : (
        <Text size="small" className="text-ui-fg-error">
          {t("orderSheet.noAddress")}
        </Text>
      )}
      <Choice
        label={t("orderSheet.payment")}
        value={sheet.payment || usual.payment}
        choices={[...(hasCredit ? ["credit"] : []), "offline"].map((id) => ({
          id,
          name: t(`orderSheet.payments.${id}`),
        }))}
        choose={(payment) => write({ payment })}
      />
      <div data-own-undo className="flex flex-col gap-4">
        <Field label={t("orderSheet.remark")}>
          {(id) => (
            <Textarea
              id={id}
              rows={2}
              maxLength={2000}
              value={sheet.remark}
              onChange={({ target }) => write({ remark: target.value })}
            />
          )}
        </Field>
        <Field label={t("orderSheet.poNumber")}>
          {(id) => (
            <Input
              id={id}
              maxLength={100}
              value={sheet.po_number}
              onChange={({ target }) => write({ po_number: target.value })}
            />
          )}
        </Field>
        <Field label={t("orderSheet.wantedOn")}>
          {(id) => (
            <Input
              id={id}
              type="date"
              max="9999-12-31"
              value={sheet.requested_delivery_date}
              onChange={({ target }) => write({ requested_delivery_date: target.value })}
            />
          )}
        </Field>
        <Field label={t("orderSheet.coupons")}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              defaultValue={sheet.promo_codes.join(", ")}
              onBlur={({ target }) => write({ promo_codes: codesOf(target.value) })}
            />
          )}
        </Field>
      </div>
    </Container>
  )
}

/** A label is the merchant's or the buyer's own word for a place; where there is none the street tells. */
function lineOf({ label, address_1, city, country_code }: Address): string {
  return [label ?? address_1, city, country_code.toUpperCase()].filter(Boolean).join(", ")
}

function codesOf(text: string): string[] {
  const codes = text.normalize("NFKC").split(/[\s,;]+/)
  return [...new Set(codes.filter(Boolean))]
}
