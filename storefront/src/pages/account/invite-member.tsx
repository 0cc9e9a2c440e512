import { Button } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../components/form-field"
import { FormProblem } from "../../components/form-problem"
import { FetchError } from "../../lib/api/client"
import { useInviting } from "../../lib/api/use-members"
import { rules, textOrNull } from "../../lib/form-rules"
import { MemberFields } from "./member-fields"
import { bodyOf, NEW_MEMBER } from "./member-form"

/** Who is invited gets a message; who has no password yet sets one by its link. */
export function InviteMember({ close }: { close: (invited: string | null) => void }) {
  const { t } = useTranslation()
  const inviting = useInviting()
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({ defaultValues: { ...NEW_MEMBER, email: "", first_name: "" } })
  const submit = handleSubmit((form) => {
    const email = form.email.trim().toLowerCase()
    inviting.mutate(
      { ...bodyOf(form), email, first_name: textOrNull(form.first_name) },
      { onSuccess: () => close(email) },
    )
  })
  const isRefused = inviting.error instanceof FetchError && inviting.error.status === 400
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-4 rounded-lg p-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          {...register("email", rules.email)}
          label={t("logIn.email")}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
        />
        <FormField
          {...register("first_name")}
          label={t("members.name")}
          required={false}
          autoComplete="off"
          maxLength={100}
        />
      </div>
      <MemberFields register={register} errors={errors} />
      <FormProblem text={inviting.isError ? t(isRefused ? "members.taken" : "logIn.network") : null} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="large" isLoading={inviting.isPending}>
          {t("members.send")}
        </Button>
        <Button variant="secondary" size="large" onClick={() => close(null)}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  )
}
