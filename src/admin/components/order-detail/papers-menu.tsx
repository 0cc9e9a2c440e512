import { DocumentText } from "@medusajs/icons"
import { Button, DropdownMenu, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { openPaper, PAPERS, type Paper } from "../../lib/order-detail"

/** The order's papers, to print; in the reader's language. */
export const PapersMenu = ({ id }: { id: string }) => {
  const { t, i18n } = useTranslation("b2b")
  const print = async (kind: Paper) => {
    try {
      await openPaper(id, kind, i18n.language.startsWith("zh") ? "zh" : "en")
    } catch (error) {
      toast.error(t("orderDetail.papers.failed", { message: (error as Error).message }))
    }
  }
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary">
          <DocumentText />
          {t("orderDetail.papers.print")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {PAPERS.map((kind) => (
          <DropdownMenu.Item key={kind} onClick={() => void print(kind)}>
            {t(`orderDetail.papers.kinds.${kind}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
