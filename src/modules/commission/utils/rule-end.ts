/** Why a rule may not be made to end at `endsAt`; null: it may. What a rule gave in the past must stay as it was. */
export function refusedRuleEnd(
  rule: { starts_at: Date | null; ends_at: Date | null },
  endsAt: Date | null,
  now: Date,
): string | null {
  if (rule.ends_at && rule.ends_at <= now) {
    return `The rule ended at ${rule.ends_at.toISOString()} and cannot be changed any more; make another one`
  }
  if (endsAt && endsAt < now) {
    return `ends_at ${endsAt.toISOString()} lies in the past; give a time from now on, or null for no end`
  }
  if (endsAt && rule.starts_at && endsAt <= rule.starts_at) {
    return `ends_at ${endsAt.toISOString()} must be later than starts_at ${rule.starts_at.toISOString()}; a rule that shall never apply can be deleted`
  }
  return null
}
