export const enToday = {
  today: {
    title: "Today",
    seeAll: "See all",
    nothingForRole: "Your role has no part in the day's work; its pages are in the menu.",
    waiting: "Waiting",
    nothingWaits: "Nothing waits.",
    yours: "for you",
    sales: {
      title: "Orders of the week",
      none: "Nothing was ordered in the last two weeks.",
      today: "today, orders: {{orders}}",
      weekAgo: "a week ago {{amount}}, orders: {{orders}}",
      day: "{{amount}}, orders: {{orders}}",
      currency: "Currency",
      chart: "Orders of the last seven days beside the week before; today {{total}}",
    },
    overdue: {
      title: "Overdue customers",
      none: "Nobody owes anything past its due date.",
      since: "{{code}}, since {{when}}",
    },
    applications: { title: "Applications", none: "Nobody waits to be approved." },
    short: {
      title: "Gone and wanted",
      none: "Nothing that was ordered lately is out of stock.",
      ordered: "{{quantity}} ordered in 30 days",
    },
  },
}
