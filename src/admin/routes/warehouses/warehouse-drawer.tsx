import { Button, Drawer, Input, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/field"
import { useSaveWarehouse, type Profile, type Warehouse } from "../../lib/warehouses"
import { PlaceSearch } from "./place-search"

type Props = { warehouse: Warehouse; close: () => void }
type Draft = { latitude: string; longitude: string; priority: string; area: string }

/** Where a warehouse lies, by a place or by coordinates, whom it serves and how much it is preferred. */
export const WarehouseDrawer = ({ warehouse, close }: Props) => {
  const { t } = useTranslation("b2b")
  const { id, name, address } = warehouse
  const [draft, setDraft] = useState(() => draftOf(warehouse.warehouse_profile))
  const { mutateAsync, isPending } = useSaveWarehouse(id)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))

  const save = async () => {
    try {
      await mutateAsync(profileOf(draft))
      toast.success(t("warehouses.drawer.saved", { name }))
      close()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const coordinate = (field: "latitude" | "longitude") => (
    <Field label={t(`warehouses.drawer.${field}`)}>
      {(input) => (
        <Input
          id={input}
          type="number"
          step="any"
          value={draft[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  )

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("warehouses.drawer.title", { name })}</Drawer.Title>
          <Drawer.Description>{t("warehouses.drawer.text")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          <PlaceSearch
            country={address?.country_code ?? ""}
            choose={({ latitude, longitude }) =>
              change({ latitude: String(latitude), longitude: String(longitude) })
            }
          />
          <div className="grid grid-cols-2 gap-4">
            {coordinate("latitude")}
            {coordinate("longitude")}
          </div>
          <Field label={t("warehouses.priority")} hint={t("warehouses.drawer.priorityHint")}>
            {(input) => (
              <Input
                id={input}
                type="number"
                step={1}
                value={draft.priority}
                onChange={({ target }) => change({ priority: target.value })}
              />
            )}
          </Field>
          <Field label={t("warehouses.area")} hint={t("warehouses.drawer.areaHint")}>
            {(input) => (
              <Textarea
                id={input}
                rows={3}
                value={draft.area}
                onChange={({ target }) => change({ area: target.value })}
              />
            )}
          </Field>
        </Drawer.Body>
        <Drawer.Footer>
          <Button variant="secondary" size="small" onClick={close}>
            {t("warehouses.drawer.cancel")}
          </Button>
          <Button size="small" isLoading={isPending} onClick={() => void save()}>
            {t("warehouses.drawer.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

function draftOf(profile: Profile | null): Draft {
  return {
    latitude: String(profile?.latitude ?? ""),
    longitude: String(profile?.longitude ?? ""),
    priority: String(profile?.priority ?? 0),
    area: profile?.service_area?.join(", ") ?? "",
  }
}

/** What was left empty is looked up from the address, or serves everywhere. */
function profileOf({ latitude, longitude, priority, area }: Draft): Profile {
  const areas = area
    .split(/[,，;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
  return {
    latitude: latitude.trim() === "" ? null : Number(latitude),
    longitude: longitude.trim() === "" ? null : Number(longitude),
    priority: Number(priority),
    service_area: areas.length ? areas : null,
  }
}
