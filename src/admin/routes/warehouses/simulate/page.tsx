import { Button, Container, Heading, Select, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/field"
import { trialLinesOf } from "../../../lib/trial-lines"
import { useTrial, type ShipTo } from "../../../lib/warehouses"
import { CustomerAddressFields } from "./customer-address-fields"
import { PlaceFields } from "./place-fields"
import { TrialResult } from "./trial-result"

const WAYS = ["ofCustomer", "ofPlace"] as const

/** From where an order of these goods to this address would ship now, and why. */
const ShippingTrialPage = () => {
  const { t } = useTranslation("b2b")
  const [way, setWay] = useState<(typeof WAYS)[number]>("ofCustomer")
  const [shipTo, setShipTo] = useState<ShipTo | null>(null)
  const [goods, setGoods] = useState("")
  const { data, mutateAsync, isPending } = useTrial()

  const run = async () => {
    const { lines, bad } = trialLinesOf(goods)
    if (bad !== null) {
      toast.error(t("shippingTrial.badLine", { line: bad }))
      return
    }
    try {
      await mutateAsync({ ship_to: shipTo!, ...(lines.length && { lines }) })
    } catch (error) {
      toast.error(t("shippingTrial.failed", { message: (error as Error).message }))
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-6 p-6">
        <div>
          <Heading>{t("shippingTrial.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("shippingTrial.subtitle")}
          </Text>
        </div>
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="flex flex-col gap-4">
            <Field label={t("shippingTrial.to")}>
              {(id) => (
                <Select
                  value={way}
                  onValueChange={(chosen) => {
                    setWay(chosen as typeof way)
                    setShipTo(null)
                  }}
                >
                  <Select.Trigger id={id}>
                    <Select.Value />
                  </Select.Trigger>
                  <Select.Content>
                    {WAYS.map((each) => (
                      <Select.Item key={each} value={each}>
                        {t(`shippingTrial.${each}`)}
                      </Select.Item>
                    ))}
                  </Select.Content>
                </Select>
              )}
            </Field>
            {way === "ofCustomer" ? (
              <CustomerAddressFields choose={setShipTo} />
            ) : (
              <PlaceFields choose={setShipTo} />
            )}
          </div>
          <Field label={t("shippingTrial.goods")} hint={t("shippingTrial.goodsHint")}>
            {(id) => (
              <Textarea
                id={id}
                rows={8}
                spellCheck={false}
                value={goods}
                onChange={({ target }) => setGoods(target.value)}
              />
            )}
          </Field>
        </div>
        <div>
          <Button size="small" disabled={!shipTo} isLoading={isPending} onClick={() => void run()}>
            {t("shippingTrial.run")}
          </Button>
        </div>
      </Container>
      {data && <TrialResult trial={data} />}
    </div>
  )
}

export default ShippingTrialPage
