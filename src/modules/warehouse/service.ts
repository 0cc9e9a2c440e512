import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { sql } from "../../utils/sql"
import Place from "./models/place"
import WarehouseProfile from "./models/warehouse-profile"
import type { Located, Place as PlaceRow, Ranking, Warehouse, Whereabouts } from "./types"
import { choosePlace, type PlaceChoice } from "./utils/choose-place"
import { lookupNames, placeQuery, type PlaceQuery } from "./utils/place-query"
import { normalizeProvince } from "./utils/provinces"
import { rankWarehouses, type Destination } from "./utils/rank-warehouses"

export default class WarehouseModuleService extends MedusaService({ WarehouseProfile, Place }) {
  /**
   * Coordinates of an address by the gazetteer, offline, in one statement; given coordinates are taken as they are.
   * `basis` tells how precise they are; `unknown` comes with null coordinates.
   */
  @InjectManager()
  async locate(address: Whereabouts, @MedusaContext() sharedContext: Context = {}): Promise<Located> {
    return isGiven(address) ? given(address) : located(await this.lookUp(placeQuery(address), sharedContext))
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
    const query = placeQuery(ship_to)
    // Also with coordinates given: a service area may ask for the province.
    const choice = await this.lookUp(query, sharedContext)
    const { latitude, longitude, basis, place } = isGiven(ship_to) ? given(ship_to) : located(choice)
    const destination: Destination = {
      coordinates: latitude !== null && longitude !== null ? { latitude, longitude } : null,
      country_code: query.country_code,
      provinces: provincesOf(query, choice),
    }
    const warehouses = await this.warehousesOf(location_ids, sharedContext)
    return { basis, place, ranking: rankWarehouses(warehouses, destination) }
  }

  private async lookUp(query: PlaceQuery, sharedContext: Context): Promise<PlaceChoice | null> {
    const rows = await sql<PlaceRow>(
      sharedContext,
      `select id, level, country_code, province, city, county, name, name_normalized, postal_code,
         latitude, longitude, population
       from place
       where deleted_at is null and country_code = ?
         and (name_normalized = any(?) or postal_code = ? or postal_code between ? and ?)`,
      [
        query.country_code,
        lookupNames(query),
        query.postal_code,
        query.postal_area && `${query.postal_area}00`,
        query.postal_area && `${query.postal_area}99`,
      ],
    )
    return choosePlace(query, rows)
  }

  private async warehousesOf(locationIds: string[], sharedContext: Context): Promise<Warehouse[]> {
    return await sql<Warehouse>(
      sharedContext,
      `select l.id as location_id, l.name, p.latitude, p.longitude, coalesce(p.priority, 0) as priority, p.service_area
       from stock_location l
       left join warehouse_profile p on p.stock_location_id = l.id and p.deleted_at is null
       where l.id = any(?) and l.deleted_at is null`,
      [locationIds],
    )
  }
}

type Given = Whereabouts & { latitude: number; longitude: number }

function isGiven(address: Whereabouts): address is Given {
  return typeof address.latitude === "number" && typeof address.longitude === "number"
}

function given({ latitude, longitude }: Given): Located {
  return { latitude, longitude, basis: "given" }
}

function located(choice: PlaceChoice | null): Located {
  if (!choice) {
    return { latitude: null, longitude: null, basis: "unknown" }
  }
  const { latitude, longitude, name } = choice.place
  return { latitude, longitude, basis: choice.basis, place: name }
}

/** The country's row stands at its largest city, which tells nothing of the address's province. */
function provincesOf(query: PlaceQuery, choice: PlaceChoice | null): string[] {
  const known = choice && choice.basis !== "country" ? choice.place.province : null
  const found = known && normalizeProvince(query.country_code, known)
  return [query.province, found].filter((province) => province !== null)
}
