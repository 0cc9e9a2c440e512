import { Alert, Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePermissions } from "../../../lib/permissions"
import { useGiveRights } from "../../../lib/staff"

/** As long as nobody is owner: why that is no state to stay in, and the way out of it. */
export const NobodyOwner = () => {
  const { staff } = usePermissions()
  return staff && !staff.member_id ? <BecomeOwner userId={staff.subject_id} /> : null
}

const BecomeOwner = ({ userId }: { userId: string }) => {
  const { t } = useTranslation("b2b")
  const { mutateAsync, isPending } = useGiveRights({
    subject_type: "user",
    subject_id: userId,
    member_id: null,
  })

  const become = async () => {
    try {
      await mutateAsync({ role_id: "owner" })
      toast.success(t("staff.nobodyOwner.done"))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  return (
    <Alert variant="warning">
      <div className="flex flex-col items-start gap-3">
        <div>
          <Text size="small" weight="plus">
            {t("staff.nobodyOwner.title")}
          </Text>
          <Text size="small">{t("staff.nobodyOwner.text")}</Text>
        </div>
        <Button size="small" variant="secondary" isLoading={isPending} onClick={() => void become()}>
          {t("staff.nobodyOwner.button")}
        </Button>
      </div>
    </Alert>
  )
}
