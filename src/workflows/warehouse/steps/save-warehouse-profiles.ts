import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type WarehouseModuleService from "../../../modules/warehouse/service"
import type { WarehouseProfileInput } from "../../../modules/warehouse/types"

export const saveWarehouseProfilesStepId = "save-warehouse-profiles"

/** Saves the profiles of stock locations in one transaction, see `saveProfiles`. Nothing follows it that could fail. */
export const saveWarehouseProfilesStep = createStep(
  saveWarehouseProfilesStepId,
  async (profiles: WarehouseProfileInput[], { container }) => {
    const warehouses = container.resolve<WarehouseModuleService>("warehouse")
    return new StepResponse(await warehouses.saveProfiles(profiles))
  },
)
