import { Button, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PageError } from "../../components/page-error"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { useCompany } from "../../lib/api/use-company"
import { usePurchaseLists } from "../../lib/api/use-purchase-lists"
import { ListRow } from "./list-row"
import { SaveList } from "./save-list"

const ROLES_THAT_ORDER = ["owner", "buyer"]

/** The purchase lists that the member sees: into the sheet, from the sheet, other names, other eyes, away. */
export function ListsPanel({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const lists = usePurchaseLists()
  const role = useCompany().data?.member.role
  const mayChange = role !== undefined && ROLES_THAT_ORDER.includes(role)
  return (
    <section
      aria-labelledby="lists-title"
      className="bg-ui-bg-base shadow-elevation-card-rest mx-4 my-3 flex flex-col gap-3 rounded-lg p-4 lg:mx-8"
    >
      <div className="flex items-center justify-between gap-3">
        <Heading level="h2" id="lists-title">
          {t("lists.title")}
        </Heading>
        <Button variant="transparent" size="large" onClick={close}>
          {t("paste.close")}
        </Button>
      </div>
      {mayChange && <SaveList />}
      {lists.isPending && <RowsSkeleton rows={2} />}
      {lists.isError && <PageError error={lists.error} retry={() => void lists.refetch()} />}
      {lists.data?.length === 0 && <p className="txt-compact-small text-ui-fg-subtle">{t("lists.none")}</p>}
      <ul className="divide-ui-border-base divide-y">
        {lists.data?.map((list) => (
          <li key={list.id}>
            <ListRow list={list} mayChange={mayChange} close={close} />
          </li>
        ))}
      </ul>
    </section>
  )
}
