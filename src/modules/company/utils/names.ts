/** Name of the customer group that a company owns; core wants it unique, as the code is. */
export function companyGroupName(company: { code: string; name: string }): string {
  return `${company.name} (${company.code})`
}

export function tierGroupName(tier: { code: string; name: string }): string {
  return `${tier.name} (tier ${tier.code})`
}

/** The code of a company that nobody gave one: the random end of its id. */
export function codeFromId(companyId: string): string {
  return `C-${companyId.slice(-8)}`
}
