import { Module, Modules } from "@medusajs/framework/utils"
import loadProviders from "@medusajs/payment/dist/loaders/providers"
import PaymentModuleService from "./service"

export default Module(Modules.PAYMENT, { service: PaymentModuleService, loaders: [loadProviders] })
