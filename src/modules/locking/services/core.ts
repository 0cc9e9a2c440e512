/** Core's service of the module's providers: the module loader registers what this folder exports. */
export { LockingProviderService } from "@medusajs/locking/dist/services"
