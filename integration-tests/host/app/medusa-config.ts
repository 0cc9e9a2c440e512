import { defineConfig } from "@medusajs/framework/utils"
import { withB2b } from "medusa-b2b-ordering"

module.exports = defineConfig(
  withB2b({
    projectConfig: {
      databaseUrl: process.env.DATABASE_URL,
      http: {
        storeCors: "http://localhost:8000",
        adminCors: "http://localhost:9000",
        authCors: "http://localhost:8000,http://localhost:9000",
        jwtSecret: "of-the-host",
        cookieSecret: "of-the-host",
      },
    },
  }),
)
