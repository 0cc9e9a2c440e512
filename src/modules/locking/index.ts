import { Module, Modules } from "@medusajs/framework/utils"
import loadProviders from "@medusajs/locking/dist/loaders/providers"
import LockingModuleService from "./service"

export default Module(Modules.LOCKING, { service: LockingModuleService, loaders: [loadProviders] })
