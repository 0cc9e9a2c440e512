import { Badge, Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { FormProblem } from "../../components/form-problem"
import type { Address } from "../../lib/api/answers"
import { useMakingDefault, useRemovingAddress } from "../../lib/api/use-addresses"
import { AddressEditor } from "./address-editor"

export function AddressRow({ address }: { address: Address }) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const makingDefault = useMakingDefault(address.id)
  const removing = useRemovingAddress(address.id)
  const country = new Intl.DisplayNames(i18n.language, { type: "region" }).of(
    address.country_code.toUpperCase(),
  )
  const { label, contact_name, phone, address_1, address_2, city, province, postal_code } = address
  const where = [address_1, address_2, postal_code, city, province, country].filter(Boolean).join(", ")
  return (
    <li className="flex flex-col gap-3 px-4 py-3 lg:px-8">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="txt-compact-medium-plus flex flex-wrap items-center gap-2 break-words">
            {label ?? address_1}
            {address.is_default && <Badge size="2xsmall">{t("address.default")}</Badge>}
            {address.coordinates_source === "unknown" && (
              <Badge size="2xsmall" color="orange">
                {t("address.unknown")}
              </Badge>
            )}
          </p>
          <p className="txt-small text-ui-fg-subtle mt-1 break-words">{where}</p>
          <p className="txt-small text-ui-fg-subtle">{[contact_name, phone].filter(Boolean).join(" · ")}</p>
        </div>
        {!isOpen && (
          <Button variant="secondary" size="large" className="shrink-0" onClick={() => setOpen(true)}>
            {t("form.change")}
          </Button>
        )}
      </div>
      {isOpen && (
        <>
          <AddressEditor address={address} close={() => setOpen(false)} />
          <div className="flex flex-wrap gap-3">
            {!address.is_default && (
              <Button
                variant="secondary"
                size="large"
                isLoading={makingDefault.isPending}
                onClick={() => makingDefault.mutate(undefined, { onSuccess: () => setOpen(false) })}
              >
                {t("address.makeDefault")}
              </Button>
            )}
            <ConfirmButton
              label={t("address.remove")}
              question={t("address.removeEffect")}
              isBusy={removing.isPending}
              confirm={() => removing.mutate()}
            />
          </div>
          <FormProblem text={makingDefault.isError || removing.isError ? t("logIn.network") : null} />
        </>
      )}
    </li>
  )
}
