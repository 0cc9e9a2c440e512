export const home = {
  home: {
    toGoods: "Choose goods",
    toSheet: "Open the order sheet",
    announcements: "News",
    toTheseGoods: "See the goods",
    promotions: "Promotions",
    off: { percentage: "{{value}} % off", fixed: "{{value}} off" },
    until: "until {{date}}",
    usual: "What you usually buy",
    noneYet: "What you order often will stand here. Begin with the goods.",
    lastOrder: "Your last order",
    openOrders: "Open orders",
    allOrders: "All orders",
    categories: "Categories",
    credit: "Credit and amounts due",
    toCredit: "All amounts due",
  },
}
