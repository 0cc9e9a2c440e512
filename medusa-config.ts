import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { withB2b } from "./src"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const isDemo = process.env.B2B_DEMO === "true"

module.exports = defineConfig(
  withB2b(
    {
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        redisUrl: process.env.REDIS_URL,
        http: {
          storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
          adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
          authCors: process.env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
          jwtSecret: process.env.JWT_SECRET,
          cookieSecret: process.env.COOKIE_SECRET,
          compression: { enabled: true },
        },
        // A browser keeps a Secure cookie only over https, which the local demo does not speak.
        ...(isDemo ? { cookieOptions: { secure: false, sameSite: "lax" as const } } : {}),
      },
      admin: {
        disable: process.env.DISABLE_MEDUSA_ADMIN === "true",
        // Where the links in messages to buyers lead.
        storefrontUrl: process.env.MALL_URL ?? `http://localhost:${process.env.PORT ?? 9000}`,
      },
      modules: [
        {
          resolve: "@medusajs/medusa/notification",
          // Writes messages into the log; a merchant puts a provider that sends e-mail in its place.
          options: {
            providers: [
              {
                resolve: "@medusajs/medusa/notification-local",
                id: "local",
                options: { channels: ["feed", "email"] },
              },
            ],
          },
        },
      ],
    },
    { allowPricedAt: isDemo },
  ),
)
