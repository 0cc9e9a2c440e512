import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useAddresses } from "../../lib/api/use-company"
import { AddressEditor } from "./address-editor"
import { AddressRow } from "./address-row"

export function AddressesPage() {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const { data: addresses, isPending, isError, error, refetch } = useAddresses()
  return (
    <div className="max-w-3xl">
      <div className="px-4 py-4 lg:px-8">
        {isAdding ? (
          <AddressEditor close={() => setAdding(false)} />
        ) : (
          <Button size="large" onClick={() => setAdding(true)}>
            {t("address.add")}
          </Button>
        )}
      </div>
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {addresses?.length === 0 && <Empty text={t("address.none")} />}
      {addresses && addresses.length > 0 && (
        <ul className="divide-ui-border-base border-ui-border-base divide-y border-t">
          {addresses.map((address) => (
            <AddressRow key={address.id} address={address} />
          ))}
        </ul>
      )}
    </div>
  )
}
