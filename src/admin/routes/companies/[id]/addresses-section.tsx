import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Address } from "../../../lib/company"
import { Nothing, Section } from "./section"

/** Where the goods go, and how it is known where that is. */
export const AddressesSection = ({ addresses }: { addresses: Address[] }) => {
  const { t } = useTranslation("b2b")
  return (
    <Section title={t("company.addresses.title")}>
      {addresses.length === 0 && <Nothing text={t("company.addresses.empty")} />}
      {addresses.map((address) => (
        <div key={address.id} className="flex items-start justify-between gap-4 px-6 py-3">
          <div className="min-w-0">
            <div className="flex items-center gap-2">
              <Text size="small" weight="plus" className="truncate">
                {address.label ?? address.address_1}
              </Text>
              {address.is_default && <Badge size="2xsmall">{t("company.addresses.isDefault")}</Badge>}
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle break-words">
              {linesOf(address)}
            </Text>
          </div>
          <div className="shrink-0 text-right">
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t(`company.addresses.${address.coordinates_source}`)}
            </Text>
            {address.latitude !== null && address.longitude !== null && (
              <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
                {address.latitude.toFixed(4)}, {address.longitude.toFixed(4)}
              </Text>
            )}
          </div>
        </div>
      ))}
    </Section>
  )
}

function linesOf(address: Address): string {
  const { label, contact_name, phone, address_1, address_2, city, province, postal_code, country_code } =
    address
  const place = [label && address_1, address_2, city, province, postal_code, country_code.toUpperCase()]
  return [place.filter(Boolean).join(", "), [contact_name, phone].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(" · ")
}
