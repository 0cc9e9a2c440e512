-- The platform's own way to a price for each company: a price list of 100 prices for its customer group.
insert into customer_group (id, name)
select 'cusgroup_01' || lpad(c::text, 24, '0'), 'Company ' || c from generate_series(1, :companies) c;

insert into price_list (id, title, description, status, type, rules_count)
select 'plist_01' || lpad(c::text, 24, '0'), 'Company ' || c, 'Own prices', 'active', 'override', 1
from generate_series(1, :companies) c;

insert into price_list_rule (id, price_list_id, attribute, value)
select 'prule_01' || lpad(c::text, 24, '0'), 'plist_01' || lpad(c::text, 24, '0'), 'customer.groups.id',
  jsonb_build_array('cusgroup_01' || lpad(c::text, 24, '0'))
from generate_series(1, :companies) c;

insert into price (id, price_set_id, currency_code, amount, raw_amount, price_list_id, rules_count)
select 'price_01' || lpad((c * 100 + k)::text, 24, '0'), goods.price_set_id, 'gbp', amount.amount,
  jsonb_build_object('value', amount.amount::text, 'precision', 20), 'plist_01' || lpad(c::text, 24, '0'), 0
from generate_series(1, :companies) c
cross join generate_series(0, 99) k
join (
  select row_number() over (order by v.sku) - 1 as number, link.price_set_id
  from product_variant v
  join product_variant_price_set link on link.variant_id = v.id
) goods on goods.number = (c * 37 + k * 36) % 3600
cross join lateral (select 1 + (c * 7 + k * 13) % 2500 / 100.0 as amount) amount;
