import { model } from "@medusajs/framework/utils"
import Company from "./company"

/** Where a company's goods go. Coordinates are given, found in the gazetteer, or unknown. */
const CompanyAddress = model
  .define("company_address", {
    id: model.id({ prefix: "cadd" }).primaryKey(),
    label: model.text().nullable(),
    contact_name: model.text().nullable(),
    phone: model.text().nullable(),
    address_1: model.text(),
    address_2: model.text().nullable(),
    city: model.text().nullable(),
    province: model.text().nullable(),
    postal_code: model.text().nullable(),
    /** ISO 3166-1 alpha-2, lower case. */
    country_code: model.text(),
    /** Degrees; `double precision` in the database, which `float` here does not say. */
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    coordinates_source: model.enum(["given", "gazetteer", "unknown"]).default("unknown"),
    is_default: model.boolean().default(false),
    company: model.belongsTo(() => Company, { mappedBy: "addresses" }),
  })
  .indexes([{ on: ["company_id"], unique: true, where: "is_default = true AND deleted_at IS NULL" }])

export default CompanyAddress
