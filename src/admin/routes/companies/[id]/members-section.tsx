import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Badge, Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Allowed } from "../../../components/allowed"
import { useFormat } from "../../../lib/use-format"
import { LIMITS, useRemoveMember, type Company, type Member } from "../../../lib/company"
import { MemberDrawer } from "./member-drawer"
import { Nothing, Section } from "./section"

/** Who orders for the company, in which role and up to which amounts. */
export const MembersSection = ({ company }: { company: Company }) => {
  const { t } = useTranslation("b2b")
  const [edited, edit] = useState<Member | "new" | null>(null)
  return (
    <Section
      title={t("company.members.title")}
      action={
        <Allowed to="update:company">
          <Button size="small" variant="secondary" onClick={() => edit("new")}>
            {t("company.members.add")}
          </Button>
        </Allowed>
      }
    >
      {company.members.length === 0 && <Nothing text={t("company.members.empty")} />}
      {company.members.map((member) => (
        <MemberRow key={member.id} company={company} member={member} edit={() => edit(member)} />
      ))}
      {edited && (
        <MemberDrawer company={company} member={edited === "new" ? null : edited} close={() => edit(null)} />
      )}
    </Section>
  )
}

type RowProps = { company: Company; member: Member; edit: () => void }

const MemberRow = ({ company, member, edit }: RowProps) => {
  const { t } = useTranslation("b2b")
  const { money } = useFormat()
  const confirm = usePrompt()
  const { mutateAsync } = useRemoveMember(company.id)
  const { email, first_name, last_name } = member.customer
  const name = [first_name, last_name].filter(Boolean).join(" ") || email

  const remove = async () => {
    const isSure = await confirm({
      title: t("company.members.removing.title", { name }),
      description: t("company.members.removing.text"),
      confirmText: t("company.members.remove"),
      cancelText: t("companies.actions.cancel"),
    })
    if (!isSure) {
      return
    }
    try {
      await mutateAsync(member.id)
      toast.success(t("company.members.removed", { name }))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const limits = LIMITS.flatMap((limit) => {
    const amount = member[limit]
    return amount === null
      ? []
      : [`${t(`company.members.${limit}`)} ${money(String(amount), company.currency_code)}`]
  })
  const actions = [
    { icon: <PencilSquare />, label: t("company.members.edit"), onClick: edit },
    { icon: <Trash />, label: t("company.members.remove"), onClick: () => void remove() },
  ]
  return (
    <div className="flex items-center justify-between gap-4 px-6 py-3">
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <Text size="small" weight="plus" className="truncate">
            {name}
          </Text>
          <Badge size="2xsmall">{t(`company.members.roles.${member.role}`)}</Badge>
          {member.status === "inactive" && (
            <Badge size="2xsmall" color="orange">
              {t("company.members.inactive")}
            </Badge>
          )}
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle break-words">
          {[...(name === email ? [] : [email]), ...limits].join(" · ")}
        </Text>
      </div>
      <Allowed to="update:company">
        <ActionMenu groups={[{ actions }]} />
      </Allowed>
    </div>
  )
}
