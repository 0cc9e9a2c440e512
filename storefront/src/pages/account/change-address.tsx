import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { FormProblem } from "../../components/form-problem"
import type { Address } from "../../lib/api/answers"
import { useMakingDefault, useRemovingAddress } from "../../lib/api/use-addresses"
import { AddressEditor } from "./address-editor"

/** Its fields, whether it is the usual one, or out of the list. */
export function ChangeAddress({ address, close }: { address: Address; close: () => void }) {
  const { t } = useTranslation()
  const makingDefault = useMakingDefault(address.id)
  const removing = useRemovingAddress(address.id)
  return (
    <>
      <AddressEditor address={address} close={close} />
      <div className="flex flex-wrap gap-3">
        {!address.is_default && (
          <Button
            variant="secondary"
            size="large"
            isLoading={makingDefault.isPending}
            onClick={() => makingDefault.mutate(undefined, { onSuccess: close })}
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
  )
}
