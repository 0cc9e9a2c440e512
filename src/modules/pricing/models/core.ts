/** Core's models, named one by one: the module loader registers what this folder exports. */
export {
  Price,
  PriceList,
  PriceListRule,
  PricePreference,
  PriceRule,
  PriceSet,
} from "@medusajs/pricing/dist/models"
