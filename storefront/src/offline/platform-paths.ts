/** First path segments that the server's platform owns: addresses there are no pages of the mall. */
export const PLATFORM_PATHS = ["admin", "app", "auth", "cloud", "health", "hooks", "mall", "static", "store"]
