import { Button, Input } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { FormProblem } from "../../components/form-problem"
import type { PurchaseListHead } from "../../lib/api/answers"
import { useChangingPurchaseList, useRemovingPurchaseList } from "../../lib/api/use-purchase-lists"

type Props = { list: PurchaseListHead; close: () => void }

/** What can be changed of a purchase list: its name, who sees it, whether it is. */
export function ChangeList({ list: { id, name, is_shared }, close }: Props) {
  const { t } = useTranslation()
  const [written, setWritten] = useState(name)
  const changing = useChangingPurchaseList(id)
  const removing = useRemovingPurchaseList()
  const rename = (event: FormEvent) => {
    event.preventDefault()
    changing.mutate({ name: written }, { onSuccess: close })
  }
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-3 rounded-md p-3">
      <form onSubmit={rename} className="flex flex-wrap gap-2">
        <div className="min-w-40 flex-1">
          <Input
            className="h-11"
            aria-label={t("lists.name")}
            maxLength={100}
            value={written}
            onChange={({ target }) => setWritten(target.value)}
          />
        </div>
        <Button
          type="submit"
          variant="secondary"
          size="large"
          disabled={written.trim() === "" || written.trim() === name}
          isLoading={changing.isPending}
        >
          {t("lists.rename")}
        </Button>
      </form>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="secondary"
          size="large"
          disabled={changing.isPending}
          onClick={() => changing.mutate({ is_shared: !is_shared })}
        >
          {t(is_shared ? "lists.makeOwn" : "lists.share")}
        </Button>
        <ConfirmButton
          label={t("lists.remove")}
          question={t(is_shared ? "lists.removeQuestion" : "lists.removeOwnQuestion", { name })}
          isBusy={removing.isPending}
          confirm={() => removing.mutate(id)}
        />
      </div>
      <FormProblem text={changing.isError || removing.isError ? t("lists.failed") : null} />
    </div>
  )
}
