import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Address } from "../../lib/api/answers"
import { ChangeAddress } from "./change-address"
import { EditableRow } from "./editable-row"

export function AddressRow({ address }: { address: Address }) {
  const { t, i18n } = useTranslation()
  const country = new Intl.DisplayNames(i18n.language, { type: "region" }).of(
    address.country_code.toUpperCase(),
  )
  const { label, contact_name, phone, address_1, address_2, city, province, postal_code } = address
  return (
    <EditableRow
      name={label ?? address_1}
      badges={
        <>
          {address.is_default && <Badge size="2xsmall">{t("address.default")}</Badge>}
          {address.coordinates_source === "unknown" && (
            <Badge size="2xsmall" color="orange">
              {t("address.unknown")}
            </Badge>
          )}
        </>
      }
      edit={(close) => <ChangeAddress address={address} close={close} />}
    >
      <p>{[address_1, address_2, postal_code, city, province, country].filter(Boolean).join(", ")}</p>
      <p>{[contact_name, phone].filter(Boolean).join(" · ")}</p>
    </EditableRow>
  )
}
