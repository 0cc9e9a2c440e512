// Read when Medusa's logger and config are first loaded, so before any spec.
process.env.LOG_LEVEL ??= "error"
process.env.DISABLE_MEDUSA_ADMIN = "true"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
process.env.JWT_SECRET = "test"
process.env.COOKIE_SECRET = "test"
