/** Stock locations `l`, with what their profiles say, as `Warehouse`; a `where` on `l` may follow. */
export const WAREHOUSES = `
  select l.id as location_id, l.name, p.latitude, p.longitude, coalesce(p.priority, 0) as priority, p.service_area
  from stock_location l
  left join warehouse_profile p on p.stock_location_id = l.id and p.deleted_at is null`
