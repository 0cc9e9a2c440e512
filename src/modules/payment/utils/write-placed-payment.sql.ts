/**
 * The only place that knows the layout of core's payment tables. One parameter: the record of
 * `recordPlacedPayment` as JSON. A cart brings collection and session with it, hence the upserts.
 */
export const WRITE_PLACED_PAYMENT = `
with placed as (
  select * from jsonb_to_record(?::jsonb) as placed(
    payment_collection_id text, payment_session_id text, payment_id text, currency_code text, amount numeric,
    raw_amount jsonb, raw_zero jsonb, is_authorized boolean, provider_id text, data jsonb, context jsonb)
), collection as (
  insert into payment_collection (id, currency_code, amount, raw_amount, authorized_amount, raw_authorized_amount,
    captured_amount, raw_captured_amount, refunded_amount, raw_refunded_amount, status)
  select payment_collection_id, currency_code, amount, raw_amount,
    case when is_authorized then amount end, case when is_authorized then raw_amount end,
    case when is_authorized then 0 end, case when is_authorized then raw_zero end,
    case when is_authorized then 0 end, case when is_authorized then raw_zero end,
    case when is_authorized then 'authorized' else 'not_paid' end
  from placed
  on conflict (id) do update set amount = excluded.amount, raw_amount = excluded.raw_amount,
    authorized_amount = excluded.authorized_amount, raw_authorized_amount = excluded.raw_authorized_amount,
    captured_amount = excluded.captured_amount, raw_captured_amount = excluded.raw_captured_amount,
    refunded_amount = excluded.refunded_amount, raw_refunded_amount = excluded.raw_refunded_amount,
    status = excluded.status, updated_at = now()
), session as (
  insert into payment_session (id, currency_code, amount, raw_amount, provider_id, data, context, status,
    authorized_at, payment_collection_id, metadata)
  select payment_session_id, currency_code, amount, raw_amount, provider_id, data, context, 'authorized', now(),
    payment_collection_id, '{}'
  from placed where is_authorized
  on conflict (id) do update set amount = excluded.amount, raw_amount = excluded.raw_amount, data = excluded.data,
    status = excluded.status, authorized_at = excluded.authorized_at, updated_at = now()
)
insert into payment (id, amount, raw_amount, currency_code, provider_id, data, payment_collection_id, payment_session_id)
select payment_id, amount, raw_amount, currency_code, provider_id, data, payment_collection_id, payment_session_id
from placed where is_authorized`
