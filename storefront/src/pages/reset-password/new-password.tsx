import { Button } from "@medusajs/ui"
import { Link, useNavigate } from "@tanstack/react-router"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormProblem } from "../../components/form-problem"
import { PasswordField } from "../../components/password-field"
import { PlainPage } from "../../components/plain-page"
import { FetchError } from "../../lib/api/client"
import { useSettingPassword } from "../../lib/api/use-entering"
import { rules } from "../../lib/form-rules"

type Form = { password: string; repeated: string }

export function NewPassword({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const setting = useSettingPassword()
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm<Form>({ defaultValues: { password: "", repeated: "" } })
  const submit = handleSubmit(({ password }) =>
    setting.mutate({ token, email, password }, { onSuccess: () => void navigate({ to: "/" }) }),
  )
  const isStale = setting.error instanceof FetchError && setting.error.status === 401
  return (
    <PlainPage title={t("reset.new")} text={email}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <PasswordField
          {...register("password", rules.password)}
          label={t("reset.password")}
          autoComplete="new-password"
          error={errors.password?.message}
        />
        <PasswordField
          {...register("repeated", {
            validate: (repeated, { password }) => repeated === password || "repeat",
          })}
          label={t("reset.repeated")}
          autoComplete="new-password"
          error={errors.repeated?.message}
        />
        <FormProblem text={setting.isError ? t(isStale ? "reset.stale" : "logIn.network") : null} />
        {isStale ? (
          <Button asChild size="xlarge" className="w-full">
            <Link to="/reset-password" search={{ email }}>
              {t("reset.send")}
            </Link>
          </Button>
        ) : (
          <Button type="submit" size="xlarge" isLoading={setting.isPending} className="w-full">
            {t("reset.save")}
          </Button>
        )}
      </form>
    </PlainPage>
  )
}
