import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ConfirmButton } from "../../components/confirm-button"
import { FormProblem } from "../../components/form-problem"
import type { Member } from "../../lib/api/answers"
import { FetchError } from "../../lib/api/client"
import { useChangingMember, useRemovingMember } from "../../lib/api/use-members"
import { MemberFields } from "./member-fields"
import { bodyOf, formOf } from "./member-form"

/** Role, limits, and whether they may enter; or out of the company. */
export function ChangeMember({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation()
  const changing = useChangingMember(member.id)
  const removing = useRemovingMember(member.id)
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({ defaultValues: formOf(member) })
  const submit = handleSubmit((form) => changing.mutate(bodyOf(form), { onSuccess: close }))
  const isActive = member.status === "active"
  const error = changing.error ?? removing.error
  const isRefused = error instanceof FetchError && error.status === 400
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-4 rounded-lg p-4"
    >
      <MemberFields register={register} errors={errors} />
      <FormProblem text={error ? t(isRefused ? "members.lastOwner" : "logIn.network") : null} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="large" isLoading={changing.isPending}>
          {t("form.save")}
        </Button>
        <Button
          variant="secondary"
          size="large"
          disabled={changing.isPending}
          onClick={() => changing.mutate({ status: isActive ? "inactive" : "active" }, { onSuccess: close })}
        >
          {t(isActive ? "members.pause" : "members.resume")}
        </Button>
        <Button variant="secondary" size="large" onClick={close}>
          {t("form.cancel")}
        </Button>
        <ConfirmButton
          label={t("members.remove")}
          question={t("members.removeEffect")}
          isBusy={removing.isPending}
          confirm={() => removing.mutate()}
        />
      </div>
    </form>
  )
}
