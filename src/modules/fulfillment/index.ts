import { Module, Modules } from "@medusajs/framework/utils"
import loadProviders from "@medusajs/fulfillment/dist/loaders/providers"
import FulfillmentModuleService from "./service"

export default Module(Modules.FULFILLMENT, { service: FulfillmentModuleService, loaders: [loadProviders] })
