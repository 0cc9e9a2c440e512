import { OrderModuleService as CoreOrderModuleService } from "@medusajs/order/dist/services"

export default class OrderModuleService extends CoreOrderModuleService {}
