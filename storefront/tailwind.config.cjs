const path = require("path")

const ui = path.dirname(require.resolve("@medusajs/ui"))

module.exports = {
  presets: [require("@medusajs/ui-preset")],
  content: ["./index.html", "./src/**/*.{ts,tsx}", path.join(ui, "**/*.{js,mjs}")],
  darkMode: "class",
}
