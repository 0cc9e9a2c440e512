import { model } from "@medusajs/framework/utils"

/**
 * One entry of the gazetteer, written by a migration and only read afterwards. A province or country row carries
 * the coordinates of its largest place (in China: of the province's capital).
 */
const Place = model
  .define("place", {
    id: model.id({ prefix: "place" }).primaryKey(),
    level: model.enum(["country", "province", "city", "county"]),
    country_code: model.text(),
    province: model.text().nullable(),
    city: model.text().nullable(),
    county: model.text().nullable(),
    name: model.text(),
    name_normalized: model.text(),
    postal_code: model.text().nullable(),
    latitude: model.float(),
    longitude: model.float(),
    population: model.number().default(0),
  })
  .indexes([
    { name: "IDX_place_country_code_name_normalized", on: ["country_code", "name_normalized"] },
    { name: "IDX_place_country_code_postal_code", on: ["country_code", "postal_code"] },
  ])

export default Place
