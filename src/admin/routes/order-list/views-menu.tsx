import { Bookmarks, Plus, Trash } from "@medusajs/icons"
import { Button, Drawer, DropdownMenu, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { Field } from "../../components/field"
import { useDeleteView, useSavedViews, useSaveView } from "../../lib/saved-views"

/** Own views: chosen, saved under a name, deleted. */
export const ViewsMenu = () => {
  const { t } = useTranslation("b2b")
  const [params, setParams] = useSearchParams()
  const [isSaving, setSaving] = useState(false)
  const { data: views = [] } = useSavedViews("orders")
  const { mutateAsync: deleteView } = useDeleteView("orders")
  const current = views.find(({ query }) => query === params.toString())

  const remove = async (id: string, name: string) => {
    try {
      await deleteView(id)
      toast.success(t("orderList.views.removed", { name }))
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button size="small" variant="secondary" className="max-w-60">
            <Bookmarks />
            <span className="truncate">{current?.name ?? t("orderList.views.title")}</span>
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end" className="max-h-96 w-72 overflow-y-auto">
          {views.map(({ id, name, query }) => (
            <DropdownMenu.Item key={id} onClick={() => setParams(new URLSearchParams(query))}>
              <span className="truncate">{name}</span>
            </DropdownMenu.Item>
          ))}
          {!views.length && (
            <DropdownMenu.Label className="text-ui-fg-subtle font-normal">
              {t("orderList.views.none")}
            </DropdownMenu.Label>
          )}
          <DropdownMenu.Separator />
          <DropdownMenu.Item className="gap-2" onClick={() => setSaving(true)}>
            <Plus />
            {t("orderList.views.save")}
          </DropdownMenu.Item>
          {current && (
            <DropdownMenu.Item className="gap-2" onClick={() => void remove(current.id, current.name)}>
              <Trash />
              <span className="truncate">{t("orderList.views.remove", { name: current.name })}</span>
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
      {isSaving && (
        <SaveView query={params.toString()} name={current?.name ?? ""} close={() => setSaving(false)} />
      )}
    </>
  )
}

const SaveView = ({ query, name: known, close }: { query: string; name: string; close: () => void }) => {
  const { t } = useTranslation("b2b")
  const [name, setName] = useState(known)
  const { mutateAsync, isPending } = useSaveView("orders")
  const save = async () => {
    try {
      await mutateAsync({ name, query })
      toast.success(t("orderList.views.saved", { name }))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("orderList.views.saving")}</Drawer.Title>
        </Drawer.Header>
        <form
          className="flex flex-1 flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Drawer.Body>
            <Field label={t("orderList.views.name")} hint={t("orderList.views.hint")}>
              {(id) => (
                <Input
                  id={id}
                  autoFocus
                  maxLength={60}
                  value={name}
                  onChange={({ target }) => setName(target.value)}
                />
              )}
            </Field>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {t("orderList.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isPending} disabled={!name.trim()}>
              {t("orderList.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
