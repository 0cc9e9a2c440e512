import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Member } from "../../lib/api/answers"
import { ChangeMember } from "./change-member"
import { EditableRow } from "./editable-row"
import { MemberLimits } from "./member-limits"

type Props = { member: Member; currencyCode: string; isSelf: boolean }

export function MemberRow({ member, currencyCode, isSelf }: Props) {
  const { t } = useTranslation()
  const { email = "", first_name, last_name } = member.customer ?? {}
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return (
    <EditableRow
      name={name || email}
      badges={
        <>
          {isSelf && <Badge size="2xsmall">{t("members.self")}</Badge>}
          {member.status === "inactive" && (
            <Badge size="2xsmall" color="orange">
              {t("members.inactive")}
            </Badge>
          )}
        </>
      }
      edit={(close) => <ChangeMember member={member} close={close} />}
    >
      {name && <p>{email}</p>}
      <p>
        {t(`role.${member.role}`)} · <MemberLimits member={member} currencyCode={currencyCode} />
      </p>
    </EditableRow>
  )
}
