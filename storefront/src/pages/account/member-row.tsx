import { Badge, Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Member } from "../../lib/api/answers"
import { ChangeMember } from "./change-member"
import { MemberLimits } from "./member-limits"

type Props = { member: Member; currencyCode: string; isSelf: boolean }

export function MemberRow({ member, currencyCode, isSelf }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { email = "", first_name, last_name } = member.customer ?? {}
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return (
    <li className="flex flex-col gap-3 px-4 py-3 lg:px-8">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="txt-compact-medium-plus flex flex-wrap items-center gap-2 break-all">
            {name || email}
            {isSelf && <Badge size="2xsmall">{t("members.self")}</Badge>}
            {member.status === "inactive" && (
              <Badge size="2xsmall" color="orange">
                {t("members.inactive")}
              </Badge>
            )}
          </p>
          {name && <p className="txt-compact-small text-ui-fg-subtle break-all">{email}</p>}
          <p className="txt-compact-small text-ui-fg-subtle mt-1">
            {t(`role.${member.role}`)} · <MemberLimits member={member} currencyCode={currencyCode} />
          </p>
        </div>
        {!isOpen && (
          <Button variant="secondary" size="large" className="shrink-0" onClick={() => setOpen(true)}>
            {t("form.change")}
          </Button>
        )}
      </div>
      {isOpen && <ChangeMember member={member} close={() => setOpen(false)} />}
    </li>
  )
}
