import { Button, FocusModal, Heading, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Choice } from "../../components/choice"
import { useStaffNames } from "../../lib/audit"
import { useAddCompany, useTiers } from "../../lib/companies"
import { TextField } from "./text-field"

/** A select has no value for "none". */
const NONE = "none"
const EMPTY = { name: "", code: "", region: "", contact_name: "", phone: "", email: "" }

/** Adds one company by hand and opens its page. */
export const NewModal = ({ close }: { close: () => void }) => {
  const { t } = useTranslation("b2b")
  const navigate = useNavigate()
  const [draft, setDraft] = useState(EMPTY)
  const [tier, setTier] = useState(NONE)
  const [rep, setRep] = useState(NONE)
  const { data: tiers = [] } = useTiers()
  const { data: reps = [] } = useStaffNames()
  const { mutateAsync, isPending } = useAddCompany()
  const name = draft.name.trim()

  const add = async () => {
    const given = (value: string) => value.trim() || undefined
    try {
      const { company } = await mutateAsync({
        name,
        code: given(draft.code),
        tier_id: tier === NONE ? undefined : tier,
        sales_rep_id: rep === NONE ? undefined : rep,
        region: given(draft.region),
        contact_name: given(draft.contact_name),
        phone: given(draft.phone),
        ...(draft.email.trim() && { owner: { email: draft.email.trim() } }),
      })
      toast.success(t("company.added", { name }))
      close()
      void navigate(`/companies/${company.id}`)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const field = (key: keyof typeof EMPTY, label: string, more: object = {}) => (
    <TextField
      label={label}
      value={draft[key]}
      change={(value) => setDraft({ ...draft, [key]: value })}
      {...more}
    />
  )
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[720px] flex-col gap-8 px-4 py-12">
            <FocusModal.Title asChild>
              <Heading>{t("company.adding")}</Heading>
            </FocusModal.Title>
            <div className="grid grid-cols-1 gap-6 md:grid-cols-2">
              {field("name", t("company.name"))}
              {field("code", t("company.code"), { hint: t("company.codeHint"), maxLength: 64 })}
              <Choice
                label={t("companies.tier")}
                value={tier}
                choices={[{ id: NONE, name: t("company.lowestTier") }, ...tiers]}
                choose={setTier}
              />
              {field("region", t("companies.region"), { maxLength: 100 })}
              {reps.length > 0 && (
                <Choice
                  label={t("companies.rep")}
                  value={rep}
                  choices={[{ id: NONE, name: t("company.nobody") }, ...reps]}
                  choose={setRep}
                />
              )}
              {field("contact_name", t("company.contact"))}
              {field("phone", t("company.phone"), { type: "tel", maxLength: 50 })}
              {field("email", t("company.owner"), {
                type: "email",
                hint: t("company.ownerHint"),
                maxLength: 254,
              })}
            </div>
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("companies.actions.cancel")}
          </Button>
          <Button size="small" disabled={!name} isLoading={isPending} onClick={() => void add()}>
            {t("company.save")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
