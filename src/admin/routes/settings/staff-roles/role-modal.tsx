import { Button, FocusModal, Heading, Input, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Permission } from "../../../../modules/staff/utils/permissions"
import { Field } from "../../../components/field"
import { useRoleName } from "../../../components/role-names"
import { usePermissions } from "../../../lib/permissions"
import { useSaveRole, type ListedRole, type RoleDraft } from "../../../lib/roles"
import { PermissionMatrix } from "./permission-matrix"

type Props = { all: readonly Permission[]; close: () => void }

/** What a role may do. */
export const RoleModal = ({ role, all, close }: Props & { role: ListedRole }) => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const name = useRoleName()(role)
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[860px] flex-col gap-6 px-2 py-10">
            <div>
              <FocusModal.Title asChild>
                <Heading>{name}</Heading>
              </FocusModal.Title>
              <FocusModal.Description className="text-ui-fg-subtle">
                {role.description}
              </FocusModal.Description>
            </div>
            <PermissionMatrix all={all} chosen={role.permissions} may={may} />
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("roles.close")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

type FormProps = Props & { id?: string; title: string; from: RoleDraft }

/** Makes one of the merchant's own roles, or changes it for all who hold it. */
export const RoleForm = ({ id, title, from, all, close }: FormProps) => {
  const { t } = useTranslation("b2b")
  const { may } = usePermissions()
  const [draft, setDraft] = useState<RoleDraft>(from)
  const { mutateAsync, isPending } = useSaveRole(id)
  const { name, description, permissions } = draft
  const choose = (permission: Permission, isChosen: boolean) =>
    setDraft({
      ...draft,
      permissions: isChosen ? [...permissions, permission] : permissions.filter((one) => one !== permission),
    })

  const save = async () => {
    try {
      await mutateAsync({ ...draft, name: name.trim() })
      toast.success(t("roles.saved", { name: name.trim() }))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[860px] flex-col gap-6 px-2 py-10">
            <FocusModal.Title asChild>
              <Heading>{title}</Heading>
            </FocusModal.Title>
            <Field label={t("roles.name")}>
              {(field) => (
                <Input
                  id={field}
                  maxLength={100}
                  value={name}
                  onChange={({ target }) => setDraft({ ...draft, name: target.value })}
                />
              )}
            </Field>
            <Field label={t("roles.description")}>
              {(field) => (
                <Textarea
                  id={field}
                  rows={2}
                  maxLength={500}
                  value={description ?? ""}
                  onChange={({ target }) => setDraft({ ...draft, description: target.value || null })}
                />
              )}
            </Field>
            <div className="flex flex-col gap-2">
              <Text size="small" weight="plus">
                {t("roles.rights")}
              </Text>
              <PermissionMatrix all={all} chosen={permissions} choose={choose} may={may} />
            </div>
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("roles.cancel")}
          </Button>
          <Button size="small" disabled={!name.trim()} isLoading={isPending} onClick={() => void save()}>
            {t("roles.save")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
