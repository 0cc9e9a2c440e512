import react from "@vitejs/plugin-react"
import { defineConfig } from "vitest/config"

const API = process.env.MALL_API ?? "http://localhost:9000"
const SERVED_BY_THE_API = ["/admin", "/app", "/auth", "/health", "/mall", "/static", "/store"]

export default defineConfig({
  plugins: [react()],
  server: {
    port: 8000,
    strictPort: true,
    // Whole segments: "/apply" is the mall's own, not the terminal's.
    proxy: Object.fromEntries(SERVED_BY_THE_API.map((path) => [`^${path}(/|\\?|$)`, API])),
  },
  build: { outDir: "dist", emptyOutDir: true, reportCompressedSize: false },
  test: { environment: "jsdom", include: ["src/**/*.spec.{ts,tsx}"] },
})
