export const en = {
  title: "Ordering mall",
  language: "Language",
  headline: "Wholesale ordering, each buyer at their own price",
  introduction:
    "This server takes orders from companies: own prices, nearest warehouse, credit and commission in one step. " +
    "The mall will open on this page; until then, work in the terminal or through the API.",
  status: { asking: "Asking the server…", up: "The server is running", down: "The server does not answer" },
  terminal: "Open the management terminal",
  api: {
    title: "Store API",
    text: "For a customer's own system or a sales app. Every request names the store's publishable key and a buyer's token.",
    requests: {
      login: "log in",
      prices: "your own price, and why",
      preview: "what an order would cost, and what would be refused",
      order: "place it, once per key",
      credit: "limit, used, held, available",
    },
  },
  rules: {
    title: "What one order does",
    price: {
      title: "Own price",
      text: "Each line at the price agreed with this company, else its tier's, else the list.",
    },
    warehouse: {
      title: "Nearest warehouse",
      text: "The fewest parcels from the nearest warehouses that have the goods.",
    },
    credit: {
      title: "Credit held",
      text: "The amount is held on the company's credit the moment the order is placed.",
    },
    commission: { title: "Commission", text: "Whoever brought the customer earns, up to two levels." },
  },
} as const
