import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { newId } from "../../utils/ids"
import { sql } from "../../utils/sql"
import Place from "./models/place"
import WarehouseProfileModel from "./models/warehouse-profile"
import { WAREHOUSES } from "./statements/warehouses"
import type {
  Located,
  Place as PlaceRow,
  Ranking,
  Warehouse,
  WarehouseProfile,
  WarehouseProfileInput,
  Whereabouts,
} from "./types"
import { choosePlace, type PlaceChoice } from "./utils/choose-place"
import { mergeProfile } from "./utils/merge-profile"
import { normalizePlaceName } from "./utils/normalize-place-name"
import { destinationOf, locatedAt, needsGazetteer } from "./utils/place-answer"
import { namesToLookUp, placeQuery, postalCodesToLookUp, type PlaceQuery } from "./utils/place-query"
import { rankWarehouses } from "./utils/rank-warehouses"

const PLACE_COLUMNS = `id, level, country_code, province, city, county, name, name_normalized, postal_code,
  latitude, longitude, population`

type KnownLocation = Whereabouts & { stock_location_id: string; profile: WarehouseProfile | null }

export default class WarehouseModuleService extends MedusaService({
  WarehouseProfile: WarehouseProfileModel,
  Place,
}) {
  /**
   * Coordinates of an address by the gazetteer, offline, in one statement; given coordinates are taken as they are.
   * `basis` tells how precise they are; `unknown` comes with null coordinates.
   */
  @InjectManager()
  async locate(address: Whereabouts, @MedusaContext() sharedContext: Context = {}): Promise<Located> {
    const [located] = await this.locateAll([address], sharedContext)
    return located
  }

  /** `locate` for many addresses, in their order and in one statement. */
  @InjectManager()
  async locateAll(
    addresses: Whereabouts[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Located[]> {
    const choices = await this.lookUp(addresses.map(placeQuery), sharedContext)
    return addresses.map((address, index) => locatedAt(address, choices[index]))
  }

  /**
   * The given stock locations from the ship-to's point of view, nearest first, in two statements. Deleted and
   * unknown locations are left out; one without a profile has priority 0, no distance, and serves everywhere.
   */
  @InjectManager()
  async rankLocations(
    { ship_to, location_ids }: { ship_to: Whereabouts; location_ids: string[] },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Ranking> {
    const warehouses = await sql<Warehouse>(
      sharedContext,
      `${WAREHOUSES} where l.id = any(?) and l.deleted_at is null`,
      [location_ids],
    )
    return await this.rank({ ship_to, warehouses }, sharedContext)
  }

  /** `rankLocations` for warehouses that were read already; one statement where the gazetteer is needed. */
  @InjectManager()
  async rank(
    { ship_to, warehouses }: { ship_to: Whereabouts; warehouses: readonly Warehouse[] },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<Ranking> {
    const query = placeQuery(ship_to)
    const [choice] = needsGazetteer(ship_to, warehouses) ? await this.lookUp([query], sharedContext) : [null]
    const located = locatedAt(ship_to, choice)
    const ranking = rankWarehouses(warehouses, destinationOf(located, query, choice))
    return { basis: located.basis, place: located.place, ranking }
  }

  /** Places whose name, in any spelling, begins with `q`: whole names first, then the larger. */
  @InjectManager()
  async searchPlaces(
    { q, country_code, limit }: { q: string; country_code: string; limit: number },
    @MedusaContext() sharedContext: Context = {},
  ): Promise<PlaceRow[]> {
    const name = normalizePlaceName(q)
    if (!name) {
      return []
    }
    return await sql<PlaceRow>(
      sharedContext,
      `select ${PLACE_COLUMNS} from place
       where deleted_at is null and country_code = ? and level in ('city', 'county')
         and starts_with(name_normalized, ?)
       order by name_normalized = ? desc, population desc, level, id
       limit ?`,
      [country_code, name, name, limit],
    )
  }

  /**
   * Creates or updates the profiles of stock locations in one transaction. A profile that ends up without coordinates
   * gets those of its location's address, if the gazetteer knows it. One input per location. NOT_FOUND for an
   * unknown location. Idempotent.
   */
  @InjectTransactionManager()
  async saveProfiles(
    inputs: WarehouseProfileInput[],
    @MedusaContext() sharedContext: Context = {},
  ): Promise<WarehouseProfile[]> {
    const locations = await this.knownLocations(inputs, sharedContext)
    const merged = inputs.map((input, index) => mergeProfile(input, locations[index].profile))
    const located = await this.locateAll(
      locations.map((location, index) => ({ ...location, ...coordinatesOf(merged[index]) })),
      sharedContext,
    )
    const profiles = merged.map((profile, index) => ({ ...profile, ...coordinatesOf(located[index]) }))
    await sql(
      sharedContext,
      `insert into warehouse_profile (id, stock_location_id, latitude, longitude, priority, service_area)
       select id, stock_location_id, latitude, longitude, priority, service_area
       from jsonb_to_recordset(?::jsonb) as r (id text, stock_location_id text, latitude double precision,
         longitude double precision, priority integer, service_area jsonb)
       on conflict (stock_location_id) where deleted_at is null do update
       set latitude = excluded.latitude, longitude = excluded.longitude, priority = excluded.priority,
         service_area = excluded.service_area, updated_at = now()`,
      [JSON.stringify(profiles.map((profile) => ({ id: newId("whp"), ...profile })))],
    )
    return profiles
  }

  private async knownLocations(
    inputs: WarehouseProfileInput[],
    sharedContext: Context,
  ): Promise<KnownLocation[]> {
    const rows = await sql<KnownLocation>(
      sharedContext,
      `select l.id as stock_location_id, coalesce(a.country_code, '') as country_code, a.province, a.city,
         a.postal_code, to_jsonb(p) as profile
       from stock_location l
       left join stock_location_address a on a.id = l.address_id and a.deleted_at is null
       left join warehouse_profile p on p.stock_location_id = l.id and p.deleted_at is null
       where l.id = any(?) and l.deleted_at is null`,
      [inputs.map((input) => input.stock_location_id)],
    )
    const byId = new Map(rows.map((row) => [row.stock_location_id, row]))
    return inputs.map(({ stock_location_id }) => {
      const location = byId.get(stock_location_id)
      if (!location) {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no stock location ${stock_location_id}`)
      }
      return location
    })
  }

  /**
   * For each query its best gazetteer row; all of them in one statement. `offset 0` keeps Postgres from joining, for
   * which it would read all places of a country: each name and postal code is one look in its index.
   */
  private async lookUp(queries: PlaceQuery[], sharedContext: Context): Promise<(PlaceChoice | null)[]> {
    const names = queries.flatMap((query, n) =>
      namesToLookUp(query).map((name) => ({ n, country: query.country_code, name })),
    )
    const codes = queries.flatMap((query, n) => {
      const range = postalCodesToLookUp(query)
      return range ? [{ n, country: query.country_code, ...range }] : []
    })
    const rows = await sql<PlaceRow & { n: number }>(
      sharedContext,
      `select n, found.* from unnest(?::integer[], ?::text[], ?::text[]) as asked (n, country, name), lateral (
         select ${PLACE_COLUMNS} from place
         where country_code = country and name_normalized = asked.name and deleted_at is null
         offset 0
       ) found
       union all
       select n, found.* from unnest(?::integer[], ?::text[], ?::text[], ?::text[]) as asked (n, country, "from", "to"),
       lateral (
         select ${PLACE_COLUMNS} from place
         where country_code = country and postal_code between asked."from" and asked."to" and postal_code is not null
           and deleted_at is null
         offset 0
       ) found`,
      [
        ...[names.map(({ n }) => n), names.map(({ country }) => country), names.map(({ name }) => name)],
        ...[codes.map(({ n }) => n), codes.map(({ country }) => country)],
        ...[codes.map(({ from }) => from), codes.map(({ to }) => to)],
      ],
    )
    const found: PlaceRow[][] = queries.map(() => [])
    for (const row of rows) {
      found[row.n].push(row)
    }
    return queries.map((query, n) => choosePlace(query, found[n]))
  }
}

const coordinatesOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) => ({
  latitude,
  longitude,
})
