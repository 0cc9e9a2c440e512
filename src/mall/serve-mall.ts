import type { RequestHandler } from "express"
import serveCompressed from "express-static-gzip"
import { existsSync } from "fs"
import path from "path"

/** Beside the compiled code (app and package); the sources fall back on the storefront's own build. */
const FOLDERS = [path.join(__dirname, "public"), path.join(__dirname, "../../storefront/dist")]

/** First path segments that belong to Medusa: never answered with the mall's page. */
const PLATFORM = new Set(["admin", "app", "auth", "cloud", "health", "hooks", "mall", "static", "store"])

/**
 * Serves the built mall at "/": its files, and its page for every address that a browser opens and the platform does
 * not own, since the mall routes by itself. Passes everything on when no mall has been built.
 */
export function serveMall(folder = FOLDERS.find((candidate) => existsSync(page(candidate)))): RequestHandler {
  if (!folder) {
    return (_req, _res, next) => next()
  }
  // The build compresses once, and better than there is time for at each request.
  const files = serveCompressed(folder, {
    index: false,
    enableBrotli: true,
    orderPreference: ["br"],
    serveStatic: { setHeaders: cacheFor },
  })
  return (req, res, next) => {
    const isRead = req.method === "GET" || req.method === "HEAD"
    if (!isRead || PLATFORM.has(req.path.split("/")[1])) {
      return next()
    }
    files(req, res, (error?: unknown) => {
      if (error || path.extname(req.path) || !req.accepts("html")) {
        return next(error)
      }
      res.set("Cache-Control", "no-cache").sendFile(page(folder))
    })
  }
}

const page = (folder: string) => path.join(folder, "index.html")

/** Built assets carry their hash in their name; everything else is asked for again. */
function cacheFor(res: { setHeader(name: string, value: string): unknown }, file: string): void {
  const isAsset = path.basename(path.dirname(file)) === "assets"
  res.setHeader("Cache-Control", isAsset ? "public, max-age=31536000, immutable" : "no-cache")
}
