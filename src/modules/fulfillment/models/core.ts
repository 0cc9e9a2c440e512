/** Core's models, named one by one: the module loader registers what this folder exports. */
export {
  Fulfillment,
  FulfillmentAddress,
  FulfillmentItem,
  FulfillmentLabel,
  FulfillmentProvider,
  FulfillmentSet,
  GeoZone,
  ServiceZone,
  ShippingOption,
  ShippingOptionRule,
  ShippingOptionType,
  ShippingProfile,
} from "@medusajs/fulfillment/dist/models"
