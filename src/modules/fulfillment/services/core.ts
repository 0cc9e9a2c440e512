/** Core's service of the module's providers: the module loader registers what this folder exports. */
export { FulfillmentProviderService } from "@medusajs/fulfillment/dist/services"
