import type { MedusaContainer } from "@medusajs/framework/types"
import { ANNOUNCEMENT_MODULE } from "../../modules/announcement"
import type AnnouncementModuleService from "../../modules/announcement/service"

export function announcementService(container: MedusaContainer): AnnouncementModuleService {
  return container.resolve<AnnouncementModuleService>(ANNOUNCEMENT_MODULE)
}
