import { Button, Heading } from "@medusajs/ui"
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AddressFields } from "../../components/address-fields"
import { FormField } from "../../components/form-field"
import { FormProblem } from "../../components/form-problem"
import { PasswordField } from "../../components/password-field"
import { PlainPage } from "../../components/plain-page"
import { TEXT_LINK } from "../../components/text-link"
import { FetchError } from "../../lib/api/client"
import { AddressTaken, useApplying, useReferral } from "../../lib/api/use-entering"
import { rules } from "../../lib/form-rules"
import { useSession } from "../../lib/session"
import { applicationOf, EMPTY_APPLICATION, type ApplicationForm } from "./application"

const route = getRouteApi("/apply")

/** Who is no customer yet names their company; it is pending until the merchant approves it. */
export function ApplyPage() {
  const { t } = useTranslation()
  const { code = "" } = route.useSearch()
  const navigate = useNavigate()
  // As it was at the beginning: the application itself logs in.
  const [hasAccount] = useState(useSession(({ isIn }) => isIn))
  const [problem, setProblem] = useState<"taken" | "member" | "network" | null>(null)
  const applying = useApplying()
  const referral = useReferral()
  const {
    register,
    handleSubmit,
    setError,
    formState: { errors, isSubmitting },
  } = useForm<ApplicationForm>({ defaultValues: { ...EMPTY_APPLICATION, code } })

  const submit = handleSubmit(async (form) => {
    setProblem(null)
    try {
      // Applied for already, and only the code was wrong.
      if (!applying.isSuccess) {
        await applying.mutateAsync(applicationOf(form, hasAccount))
      }
    } catch (error) {
      return setProblem(problemOf(error))
    }
    try {
      if (form.code.trim()) {
        await referral.mutateAsync(form.code.trim())
      }
    } catch (error) {
      return error instanceof FetchError
        ? setError("code", { message: "unknownCode" }, { shouldFocus: true })
        : setProblem("network")
    }
    await navigate({ to: "/" })
  })

  return (
    <PlainPage title={t("apply.title")} text={t("apply.text")}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {!hasAccount && (
          <>
            <FormField
              {...register("email", rules.email)}
              label={t("logIn.email")}
              type="email"
              autoComplete="username"
              error={errors.email?.message}
            />
            <PasswordField
              {...register("password", rules.password)}
              label={t("logIn.password")}
              autoComplete="new-password"
              error={errors.password?.message}
            />
          </>
        )}
        <Heading level="h2" className="mt-2">
          {t("apply.company")}
        </Heading>
        <FormField
          {...register("name", rules.required)}
          label={t("apply.name")}
          autoComplete="organization"
          maxLength={200}
          error={errors.name?.message}
        />
        <FormField
          {...register("tax_id", rules.required)}
          label={t("apply.taxId")}
          maxLength={50}
          error={errors.tax_id?.message}
        />
        <FormField
          {...register("contact_name", rules.required)}
          label={t("address.contact_name")}
          autoComplete="name"
          maxLength={100}
          error={errors.contact_name?.message}
        />
        <FormField
          {...register("phone")}
          label={t("address.phone")}
          required={false}
          type="tel"
          autoComplete="tel"
          maxLength={50}
          error={errors.phone?.message}
        />
        <Heading level="h2" className="mt-2">
          {t("apply.address")}
        </Heading>
        <AddressFields register={register} errors={errors} />
        <FormField
          {...register("code", rules.code)}
          label={t("apply.code")}
          required={false}
          autoCapitalize="characters"
          maxLength={32}
          error={errors.code?.message}
        />
        <FormProblem text={problem && t(`apply.${problem}`)} />
        <Button type="submit" size="xlarge" isLoading={isSubmitting} className="w-full">
          {t("apply.send")}
        </Button>
        <div className="flex flex-wrap justify-between gap-x-6">
          <Link to={hasAccount ? "/" : "/log-in"} className={TEXT_LINK}>
            {t(hasAccount ? "error.home" : "apply.toLogIn")}
          </Link>
          {problem === "taken" && (
            <Link to="/reset-password" className={TEXT_LINK}>
              {t("logIn.forgotten")}
            </Link>
          )}
        </div>
      </form>
    </PlainPage>
  )
}

function problemOf(error: unknown): "taken" | "member" | "network" {
  if (error instanceof AddressTaken) {
    return "taken"
  }
  return error instanceof FetchError && error.status === 400 ? "member" : "network"
}
