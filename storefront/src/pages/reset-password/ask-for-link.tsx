import { Button } from "@medusajs/ui"
import { Link } from "@tanstack/react-router"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../components/form-field"
import { FormProblem } from "../../components/form-problem"
import { PlainPage } from "../../components/plain-page"
import { TEXT_LINK } from "../../components/text-link"
import { useAskingForPassword } from "../../lib/api/use-entering"
import { rules } from "../../lib/form-rules"

export function AskForLink({ email }: { email: string }) {
  const { t } = useTranslation()
  const asking = useAskingForPassword()
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({ defaultValues: { email } })
  const submit = handleSubmit((form) => asking.mutate(form.email.trim().toLowerCase()))
  return (
    <PlainPage title={t("reset.title")} text={asking.isSuccess ? undefined : t("reset.text")}>
      {asking.isSuccess ? (
        <p role="status" className="txt-medium">
          {t("reset.sent")}
        </p>
      ) : (
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <FormField
            {...register("email", rules.email)}
            label={t("logIn.email")}
            type="email"
            autoComplete="username"
            error={errors.email?.message}
          />
          <FormProblem text={asking.isError ? t("logIn.network") : null} />
          <Button type="submit" size="xlarge" isLoading={asking.isPending} className="w-full">
            {t("reset.send")}
          </Button>
        </form>
      )}
      <Link to="/log-in" className={TEXT_LINK}>
        {t("reset.toLogIn")}
      </Link>
    </PlainPage>
  )
}
