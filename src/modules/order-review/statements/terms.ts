/**
 * SQL of `ReviewTerms` as one value, for who orders in what: names of columns, never values. While no stage is switched
 * on, nothing but that is looked up.
 */
export const reviewTerms = (companyId: string, currencyCode: string) => `
  jsonb_build_object(
    'settings', coalesce((select jsonb_agg(jsonb_build_object('stage', rs.stage, 'mode', rs.mode,
      'min_total', rs.min_total, 'overdue', rs.overdue, 'over_credit', rs.over_credit))
      from review_stage rs where rs.mode <> 'off' and rs.deleted_at is null), '[]'),
    'has_overdue', exists (select from review_stage rs where rs.mode = 'when' and rs.overdue and rs.deleted_at is null)
      and exists (select from receivable rc where rc.company_id = ${companyId} and rc.due_at < now()
        and rc.settled_amount < rc.amount and rc.deleted_at is null),
    'credit', (select jsonb_build_object('limit', trim_scale(ac.credit_limit)::text,
        'used', trim_scale(ac.balance)::text, 'held', trim_scale(ac.held)::text)
      from account ac where ac.kind = 'receivable' and ac.company_id = ${companyId}
        and ac.currency_code = ${currencyCode} and ac.credit_limit is not null and ac.deleted_at is null
        and exists (select from review_stage rs where rs.mode = 'when' and rs.over_credit and rs.deleted_at is null)))`
