import { Button, clx, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { ArrowDownTray } from "@medusajs/icons"
import { useState, type DragEvent } from "react"
import { useTranslation } from "react-i18next"
import { downloadTemplate, useImportCompanies, type ImportAnswer } from "../../lib/companies"
import { ImportPreview } from "./import-preview"

/** A file is chosen, what would come of it is shown, and then it is imported. */
export const ImportModal = ({ close }: { close: () => void }) => {
  const { t, i18n } = useTranslation("b2b")
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const { mutateAsync, isPending } = useImportCompanies()
  const changes = answer ? answer.created + answer.updated : 0

  const choose = async (chosen: File | undefined) => {
    if (!chosen) {
      return
    }
    setFile(chosen)
    setAnswer(null)
    try {
      setAnswer(await mutateAsync({ file: chosen, dry_run: true }))
    } catch (error) {
      setFile(null)
      toast.error((error as Error).message)
    }
  }
  const run = async () => {
    if (!file) {
      return
    }
    try {
      const { created, updated } = await mutateAsync({ file, dry_run: false })
      toast.success(t("company.import.done", { created, updated }))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const save = async () => {
    const blob = await downloadTemplate(i18n.language.startsWith("zh") ? "zh" : "en")
    const link = document.createElement("a")
    link.href = URL.createObjectURL(blob)
    link.download = "companies.xlsx"
    link.click()
    URL.revokeObjectURL(link.href)
  }

  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && close()}>
      <FocusModal.Content>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[960px] flex-col gap-6 px-4 py-10">
            <div className="flex items-start justify-between gap-4">
              <div className="flex max-w-[640px] flex-col gap-1">
                <FocusModal.Title asChild>
                  <Heading>{t("company.import.title")}</Heading>
                </FocusModal.Title>
                <FocusModal.Description className="text-ui-fg-subtle txt-small">
                  {t("company.import.text")}
                </FocusModal.Description>
              </div>
              <Button size="small" variant="secondary" className="shrink-0" onClick={() => void save()}>
                <ArrowDownTray />
                {t("company.import.template")}
              </Button>
            </div>
            <DropZone
              label={
                isPending && file
                  ? t("company.import.reading", { name: file.name })
                  : t(file ? "company.import.another" : "company.import.drop")
              }
              name={file?.name}
              choose={(chosen) => void choose(chosen)}
            />
            {answer && <ImportPreview answer={answer} />}
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <Button size="small" variant="secondary" onClick={close}>
            {t("companies.actions.cancel")}
          </Button>
          <Button
            size="small"
            disabled={!answer || answer.faulty_rows > 0 || changes === 0}
            isLoading={isPending}
            onClick={() => void run()}
          >
            {t(answer && !answer.faulty_rows && !changes ? "company.import.nothing" : "company.import.run")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}

type ZoneProps = { label: string; name?: string; choose: (file: File | undefined) => void }

const DropZone = ({ label, name, choose }: ZoneProps) => {
  const [isOver, setOver] = useState(false)
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    <label
      className={clx(
        "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-dashed px-6 py-8 text-center",
        "focus-within:shadow-borders-interactive-with-focus",
        isOver
          ? "border-ui-border-interactive bg-ui-bg-highlight"
          : "border-ui-border-strong bg-ui-bg-component",
      )}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event)
        choose(event.dataTransfer.files[0])
      }}
    >
      <Text size="small" weight="plus">
        {label}
      </Text>
      {name && (
        <Text size="small" className="text-ui-fg-subtle">
          {name}
        </Text>
      )}
      <input
        type="file"
        accept=".xlsx,.csv"
        className="sr-only"
        onChange={({ target }) => {
          choose(target.files?.[0])
          // The same file, mended, is chosen again.
          target.value = ""
        }}
      />
    </label>
  )
}
