import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import CreditPaymentProvider from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [CreditPaymentProvider] })
