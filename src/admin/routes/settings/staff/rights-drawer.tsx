import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useGiveRights, type LogIn } from "../../../lib/staff"
import { areComplete, RightsFields, rightsOf } from "./rights-fields"

/** Gives a log-in a role, or changes it. */
export const RightsDrawer = ({ logIn, close }: { logIn: LogIn; close: () => void }) => {
  const { t } = useTranslation("b2b")
  const [rights, setRights] = useState(() => rightsOf(logIn))
  const { mutateAsync, isPending } = useGiveRights(logIn)

  const save = async () => {
    try {
      await mutateAsync(rights)
      toast.success(t("staff.given", { name: logIn.name }))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t(logIn.member_id ? "staff.change" : "staff.give")}</Drawer.Title>
          <Drawer.Description>{logIn.email ?? logIn.name}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          <RightsFields rights={rights} change={setRights} />
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t("staff.cancel")}
          </Button>
          <Button
            size="small"
            disabled={!areComplete(rights)}
            isLoading={isPending}
            onClick={() => void save()}
          >
            {t("staff.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
