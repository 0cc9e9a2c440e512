-- Companies with 100 contract prices each, in the real tables; :companies is their number. Ids ascend as ULIDs do.
insert into customer_group (id, name)
select 'cusgroup_01' || lpad(c::text, 24, '0'), 'Company ' || c from generate_series(1, :companies) c;

insert into company (id, code, name, status, tier_id, customer_group_id, currency_code)
select 'comp_01' || lpad(c::text, 24, '0'), 'P' || c, 'Company ' || c, 'active',
  (select id from tier where code = 'A'), 'cusgroup_01' || lpad(c::text, 24, '0'), 'gbp'
from generate_series(1, :companies) c;

insert into contract_price
  (id, customer_group_id, price_set_id, currency_code, amount, raw_amount, source)
select 'cprice_01' || lpad((c * 100 + k)::text, 24, '0'), 'cusgroup_01' || lpad(c::text, 24, '0'), goods.price_set_id,
  'gbp', amount.amount, jsonb_build_object('value', amount.amount::text, 'precision', 20), 'bench'
from generate_series(1, :companies) c
cross join generate_series(0, 99) k
join (
  select row_number() over (order by v.sku) - 1 as number, link.price_set_id
  from product_variant v
  join product_variant_price_set link on link.variant_id = v.id
) goods on goods.number = (c * 37 + k * 36) % 3600
cross join lateral (select 1 + (c * 7 + k * 13) % 2500 / 100.0 as amount) amount;
