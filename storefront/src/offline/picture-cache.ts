export const PICTURE_CACHE = "goods-pictures"

/** Which goods somebody has looked at is nobody else's business. */
export async function forgetPictures(): Promise<void> {
  // Browsers have none on a page that came over plain http.
  if ("caches" in window) {
    await caches.delete(PICTURE_CACHE)
  }
}
