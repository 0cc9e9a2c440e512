import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useCompany } from "../../lib/api/use-company"
import { useMembers } from "../../lib/api/use-members"
import { InviteMember } from "./invite-member"
import { MemberRow } from "./member-row"

export function MembersPage() {
  const { t } = useTranslation()
  const [isInviting, setInviting] = useState(false)
  const [invited, setInvited] = useState<string | null>(null)
  const company = useCompany().data
  const { data: members, isPending, isError, error, refetch } = useMembers()
  const invite = (email: string | null) => {
    setInvited(email)
    setInviting(false)
  }
  return (
    <div className="max-w-3xl">
      <div className="px-4 py-4 lg:px-8">
        {isInviting ? (
          <InviteMember close={invite} />
        ) : (
          <Button size="large" onClick={() => setInviting(true)}>
            {t("members.invite")}
          </Button>
        )}
        {invited && (
          <p role="status" className="txt-small text-ui-tag-green-text mt-3">
            {t("members.invited", { email: invited })}
          </p>
        )}
      </div>
      {isPending && <RowsSkeleton rows={3} />}
      {isError && <PageError error={error} retry={() => void refetch()} />}
      {members && company && (
        <ul className="divide-ui-border-base border-ui-border-base divide-y border-t">
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              currencyCode={company.company.currency_code}
              isSelf={member.id === company.member.id}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
