import { Button, Copy, Drawer, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useHref } from "react-router-dom"
import { Field } from "../../../components/field"
import { useInvite, type Invite } from "../../../lib/staff"
import { areComplete, RightsFields, rightsOf } from "./rights-fields"

/** Invites somebody with a role; the link is handed on by whoever made it. */
export const InviteDrawer = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("b2b")
  const [email, setEmail] = useState("")
  const [rights, setRights] = useState(() => rightsOf(null))
  const [invite, setInvite] = useState<Invite | null>(null)
  const { mutateAsync, isPending } = useInvite()

  const create = async () => {
    try {
      setInvite((await mutateAsync({ email: email.trim(), ...rights })).invite)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("staff.inviting")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {invite ? (
            <InviteLink invite={invite} />
          ) : (
            <>
              <Field label={t("staff.email")}>
                {(id) => (
                  <Input
                    id={id}
                    type="email"
                    maxLength={200}
                    value={email}
                    onChange={({ target }) => setEmail(target.value)}
                  />
                )}
              </Field>
              <RightsFields rights={rights} change={setRights} />
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t(invite ? "staff.done" : "staff.cancel")}
          </Button>
          {!invite && (
            <Button
              size="small"
              disabled={!email.includes("@") || !areComplete(rights)}
              isLoading={isPending}
              onClick={() => void create()}
            >
              {t("staff.createInvite")}
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

const InviteLink = ({ invite: { email, token } }: { invite: Invite }) => {
  const { t } = useTranslation("b2b")
  const link = `${window.location.origin}${useHref("/invite")}?token=${token}`
  const title = t("staff.invited.title", { email })
  return (
    <div className="flex flex-col gap-3">
      <Text weight="plus">{title}</Text>
      <div className="flex items-center gap-2">
        <Input readOnly aria-label={title} value={link} onFocus={({ target }) => target.select()} />
        <Copy content={link} />
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t("staff.invited.text")}
      </Text>
    </div>
  )
}
