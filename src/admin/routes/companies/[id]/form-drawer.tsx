import { Button, Drawer, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  title: string
  description?: string
  /** What the button says; "Save" without. */
  button?: string
  isReady: boolean
  isPending: boolean
  save: () => Promise<unknown>
  done: string
  close: () => void
  children: ReactNode
}

/** A form at the side: saved, said so and closed, or what was wrong said. */
export const FormDrawer = (props: Props) => {
  const { title, description, button, isReady, isPending, save, done, close, children } = props
  const { t } = useTranslation("b2b")
  const submit = async () => {
    try {
      await save()
      toast.success(done)
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          {description && <Drawer.Description>{description}</Drawer.Description>}
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">{children}</Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t("companies.actions.cancel")}
          </Button>
          <Button size="small" disabled={!isReady} isLoading={isPending} onClick={() => void submit()}>
            {button ?? t("company.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
