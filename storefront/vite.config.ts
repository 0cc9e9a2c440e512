import path from "node:path"
import react from "@vitejs/plugin-react"
import { compression } from "vite-plugin-compression2"
import { VitePWA } from "vite-plugin-pwa"
import { defineConfig } from "vitest/config"
import { PLATFORM_PATHS } from "./src/offline/platform-paths"
import { KEPT_ANSWERS, KEPT_FILES, LEFT_TO_SERVER } from "./src/offline/worker-rules"

const API = process.env.MALL_API ?? "http://localhost:9000"

export default defineConfig({
  plugins: [
    react(),
    // What never changes under its name; the server compresses the rest where it is told to.
    compression({ include: /assets\/.*\.(js|css)$/, algorithms: ["brotliCompress", "gzip"] }),
    VitePWA({
      injectRegister: null,
      // A file of its own in public/.
      manifest: false,
      workbox: {
        globPatterns: KEPT_FILES,
        navigateFallback: "/index.html",
        navigateFallbackDenylist: LEFT_TO_SERVER,
        runtimeCaching: KEPT_ANSWERS,
        // From the first visit on, not only from the second.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  // The API client's qs reaches for it, for browsers of long ago.
  resolve: { alias: { "side-channel": path.resolve(import.meta.dirname, "src/lib/api/side-channel.cjs") } },
  server: {
    port: 8000,
    strictPort: true,
    // Whole segments: "/apply" is the mall's own, not the terminal's.
    proxy: Object.fromEntries(PLATFORM_PATHS.map((path) => [`^/${path}(/|\\?|$)`, API])),
  },
  build: { outDir: "dist", emptyOutDir: true, reportCompressedSize: false },
  test: { environment: "jsdom", include: ["src/**/*.spec.{ts,tsx}"] },
})
