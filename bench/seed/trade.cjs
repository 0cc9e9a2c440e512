// What is traded in the benchmark, and by whom: plain data for the seeds and for those who measure.

const GOODS = 3600
const CATEGORIES = 12

/** Every tenth goods lies in the first warehouse alone, every tenth in the second: larger orders need two parcels. */
const ONLY_IN = { 3: 0, 7: 1 }

const goods = Array.from({ length: GOODS }, (_, index) => ({
  sku: `B${String(index).padStart(4, "0")}`,
  title: `Goods ${index}`,
  category: index % CATEGORIES,
  price: (100 + ((index * 37) % 2900)) / 100,
  /** By warehouse. */
  stock: [0, 1].map((warehouse) => ((ONLY_IN[index % 10] ?? warehouse) === warehouse ? 10_000_000 : 0)),
}))

module.exports = {
  goods,
  /** Not shown to the buyers. */
  hiddenGoods: goods.at(-1),
  categories: Array.from({ length: CATEGORIES }, (_, index) => `Category ${index}`),
  warehouses: [
    { name: "Leeds", country_code: "gb", latitude: 53.8, longitude: -1.55 },
    { name: "Lille", country_code: "fr", latitude: 50.63, longitude: 3.06 },
  ],
  /** The first one orders where one client is measured, all where eight are. */
  buyers: Array.from({ length: 8 }, (_, index) => `buyer-${index + 1}@example.com`),
  /** Of the companies that brought the buyers: level one, level two. */
  distributors: ["distributor-1@example.com", "distributor-2@example.com"],
  password: "secret-enough",
  address: {
    address_1: "1 Market Street",
    city: "London",
    postal_code: "EC1A 1BB",
    country_code: "gb",
  },
}
