import { MedusaService } from "@medusajs/framework/utils"
import Announcement from "./models/announcement"

export default class AnnouncementModuleService extends MedusaService({ Announcement }) {}
