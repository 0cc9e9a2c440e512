import { Input, Select, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/field"
import { useLater } from "../../../lib/use-later"
import { useAddressesOf, useCustomersNamed, type CustomerAddress, type ShipTo } from "../../../lib/warehouses"

const TYPING_MS = 200

type Props = { choose: (address: ShipTo | null) => void }

/** One of a customer's own addresses. */
export const CustomerAddressFields = ({ choose }: Props) => {
  const { t } = useTranslation("b2b")
  const [text, setText] = useState("")
  const [company, setCompany] = useState<string | undefined>()
  const [address, setAddress] = useState<string | undefined>()
  const { data: customers = [], error } = useCustomersNamed(useLater(text.trim(), TYPING_MS))
  const { data: addresses } = useAddressesOf(company ?? null)

  const chooseAddress = (id: string) => {
    setAddress(id)
    choose(shipToOf(addresses!.find((each) => each.id === id)!))
  }
  return (
    <>
      <Field label={t("shippingTrial.customer")}>
        {(id) => (
          <div className="flex flex-col gap-2">
            <Input
              id={id}
              type="search"
              placeholder={t("shippingTrial.customerHint")}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <Select
              value={company ?? ""}
              onValueChange={(chosen) => {
                setCompany(chosen)
                setAddress(undefined)
                choose(null)
              }}
            >
              <Select.Trigger aria-label={t("shippingTrial.customer")}>
                <Select.Value placeholder={t("shippingTrial.customer")} />
              </Select.Trigger>
              <Select.Content>
                {customers.map((customer) => (
                  <Select.Item key={customer.id} value={customer.id}>
                    {customer.name} · {customer.code}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          </div>
        )}
      </Field>
      {error && <Text className="text-ui-fg-error">{error.message}</Text>}
      {addresses?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("shippingTrial.noAddress")}
        </Text>
      )}
      {addresses && addresses.length > 0 && (
        <Field label={t("shippingTrial.address")}>
          {(id) => (
            <Select value={address ?? ""} onValueChange={chooseAddress}>
              <Select.Trigger id={id}>
                <Select.Value placeholder={t("shippingTrial.address")} />
              </Select.Trigger>
              <Select.Content>
                {addresses.map((each) => (
                  <Select.Item key={each.id} value={each.id}>
                    {[each.label, each.address_1, each.city].filter(Boolean).join(", ")}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
      )}
    </>
  )
}

function shipToOf(address: CustomerAddress): ShipTo {
  const { country_code, province, city, postal_code, latitude, longitude } = address
  return { country_code, province, city, postal_code, latitude, longitude }
}
