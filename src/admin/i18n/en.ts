export const en = {
  companies: {
    title: "Companies",
    subtitle: "The firms that order, their state and their terms",
    company: "Company",
    tier: "Tier",
    status: "Status",
    currency: "Currency",
    terms: "Payment terms",
    days: "{{count}} days",
    since: "Since",
    states: { pending: "Pending", active: "Active", suspended: "Suspended" },
    actions: { approve: "Approve", suspend: "Suspend", reactivate: "Reactivate", cancel: "Cancel" },
    done: {
      approve: "{{name}} may order now",
      suspend: "{{name}} is suspended",
      reactivate: "{{name}} may order again",
    },
    suspending: {
      title: "Suspend {{name}}?",
      text: "Its members see goods without prices and cannot order until it is reactivated. Open orders stay.",
    },
    empty: {
      title: "No companies yet",
      text: "A company registers itself in the mall, or is added through the API.",
    },
    nothing: { title: "No company found", text: "Nothing fits the search and the filters." },
    sort: { az: "A to Z", za: "Z to A", oldest: "Oldest first", newest: "Newest first" },
  },
} as const
