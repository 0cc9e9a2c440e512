const columns = (list: string) => list.replace(/\s+/g, " ").trim()
/** `a, b` → `a text, b text`: enough for jsonb_to_recordset where the column's type is text. */
const texts = (list: string) =>
  list
    .split(", ")
    .map((name) => `${name} text`)
    .join(", ")

const ADDRESS =
  columns(`customer_id, company, first_name, last_name, address_1, address_2, city, country_code,
  province, postal_code, phone`)
const SNAPSHOT =
  columns(`title, subtitle, thumbnail, variant_id, product_id, product_title, product_description,
  product_subtitle, product_type, product_type_id, product_collection, product_handle, variant_sku, variant_barcode,
  variant_title`)
const TAX = columns(`description, tax_rate_id, code, provider_id`)
const ADJUSTMENT = columns(`description, promotion_id, code, provider_id`)
const ZERO_ITEM_COLUMNS = ["fulfilled", "shipped", "return_requested", "return_received", "return_dismissed",
  "written_off", "delivered"].map((name) => `${name}_quantity`) // prettier-ignore

/**
 * The only place that knows the layout of core's order tables. One parameter: `orderRows(…)` as JSON.
 * Foreign keys are checked at the end of the statement, so the order of the parts is free.
 */
export const WRITE_ORDER = `
with input as (select ?::jsonb as rows),
addresses as (
  insert into order_address (id, ${ADDRESS}, metadata)
  select id, ${ADDRESS}, metadata from input,
    jsonb_to_recordset(rows->'addresses') as a(id text, ${texts(ADDRESS)}, metadata jsonb)
), created as (
  insert into "order" (id, region_id, customer_id, sales_channel_id, status, is_draft_order, email, currency_code,
    shipping_address_id, billing_address_id, no_notification, metadata, custom_display_id, locale, version)
  select id, region_id, customer_id, sales_channel_id, status::order_status_enum, is_draft_order, email, currency_code,
    shipping_address_id, billing_address_id, no_notification, metadata, custom_display_id, locale, 1
  from input, jsonb_to_recordset(rows->'order') as o(id text, region_id text, customer_id text, sales_channel_id text,
    status text, is_draft_order boolean, email text, currency_code text, shipping_address_id text,
    billing_address_id text, no_notification boolean, metadata jsonb, custom_display_id text, locale text)
  returning id, display_id
), lines as (
  insert into order_line_item (id, ${SNAPSHOT}, variant_option_values, requires_shipping, is_discountable, is_giftcard,
    is_tax_inclusive, is_custom_price, compare_at_unit_price, raw_compare_at_unit_price, unit_price, raw_unit_price,
    metadata)
  select id, ${SNAPSHOT}, variant_option_values, requires_shipping, is_discountable, is_giftcard,
    is_tax_inclusive, is_custom_price, compare_at_unit_price, raw_compare_at_unit_price, unit_price, raw_unit_price,
    metadata
  from input, jsonb_to_recordset(rows->'lines') as l(id text, ${texts(SNAPSHOT)}, variant_option_values jsonb,
    requires_shipping boolean, is_discountable boolean, is_giftcard boolean, is_tax_inclusive boolean,
    is_custom_price boolean, compare_at_unit_price numeric, raw_compare_at_unit_price jsonb, unit_price numeric,
    raw_unit_price jsonb, metadata jsonb)
), items as (
  insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, metadata,
    ${ZERO_ITEM_COLUMNS.map((name) => `${name}, raw_${name}`).join(", ")})
  select id, order_id, 1, item_id, quantity, raw_quantity, metadata,
    ${ZERO_ITEM_COLUMNS.map(() => `0, '{"value": "0", "precision": 20}'::jsonb`).join(", ")}
  from input, jsonb_to_recordset(rows->'items') as i(id text, order_id text, item_id text, quantity numeric,
    raw_quantity jsonb, metadata jsonb)
), line_tax_lines as (
  insert into order_line_item_tax_line (id, ${TAX}, rate, raw_rate, item_id, metadata, data)
  select id, ${TAX}, rate, raw_rate, owner_id, metadata, data from input,
    jsonb_to_recordset(rows->'line_tax_lines') as t(id text, ${texts(TAX)}, rate numeric, raw_rate jsonb,
      owner_id text, metadata jsonb, data jsonb)
), line_adjustments as (
  insert into order_line_item_adjustment (id, ${ADJUSTMENT}, amount, raw_amount, item_id, is_tax_inclusive, version)
  select id, ${ADJUSTMENT}, amount, raw_amount, owner_id, is_tax_inclusive, 1 from input,
    jsonb_to_recordset(rows->'line_adjustments') as a(id text, ${texts(ADJUSTMENT)}, amount numeric, raw_amount jsonb,
      owner_id text, is_tax_inclusive boolean)
), methods as (
  insert into order_shipping_method (id, name, description, amount, raw_amount, is_tax_inclusive, shipping_option_id,
    data, metadata)
  select id, name, description, amount, raw_amount, coalesce(is_tax_inclusive, false), shipping_option_id, data, metadata
  from input, jsonb_to_recordset(rows->'methods') as m(id text, name text, description jsonb, amount numeric,
    raw_amount jsonb, is_tax_inclusive boolean, shipping_option_id text, data jsonb, metadata jsonb)
), method_links as (
  insert into order_shipping (id, order_id, version, shipping_method_id)
  select id, order_id, 1, shipping_method_id from input,
    jsonb_to_recordset(rows->'method_links') as s(id text, order_id text, shipping_method_id text)
), method_tax_lines as (
  insert into order_shipping_method_tax_line (id, ${TAX}, rate, raw_rate, shipping_method_id, metadata, data)
  select id, ${TAX}, rate, raw_rate, owner_id, metadata, data from input,
    jsonb_to_recordset(rows->'method_tax_lines') as t(id text, ${texts(TAX)}, rate numeric, raw_rate jsonb,
      owner_id text, metadata jsonb, data jsonb)
), method_adjustments as (
  insert into order_shipping_method_adjustment (id, ${ADJUSTMENT}, amount, raw_amount, shipping_method_id, version)
  select id, ${ADJUSTMENT}, amount, raw_amount, owner_id, 1 from input,
    jsonb_to_recordset(rows->'method_adjustments') as a(id text, ${texts(ADJUSTMENT)}, amount numeric,
      raw_amount jsonb, owner_id text)
), summary as (
  insert into order_summary (id, order_id, version, totals)
  select id, order_id, 1, totals from input,
    jsonb_to_recordset(rows->'summary') as s(id text, order_id text, totals jsonb)
)
select id, display_id from created`
