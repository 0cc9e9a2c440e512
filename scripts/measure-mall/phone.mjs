import { chromium } from "playwright-core"

const SCREEN = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
const PROCESSOR_SLOWED = 4
/** "Slow 4G" of Lighthouse: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

/** A slow phone: Chromium with a processor slowed down and, where that is measured, a slow network. */
export class Phone {
  #browser

  static async start() {
    const phone = new Phone()
    phone.#browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    })
    return phone
  }

  async stop() {
    await this.#browser.close()
  }

  /**
   * A page with nothing kept from before. Without a worker: it would fetch the rest of the mall in between.
   * @param token of who is logged in; of nobody when left out
   */
  async open({ token, isNetworkSlow = false } = {}) {
    const context = await this.#browser.newContext({ ...SCREEN, locale: "en-GB", serviceWorkers: "block" })
    if (token) {
      await context.addInitScript((kept) => localStorage.setItem("medusa_auth_token", kept), token)
    }
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR_SLOWED })
    if (isNetworkSlow) {
      await devTools.send("Network.enable")
      await devTools.send("Network.emulateNetworkConditions", SLOW_4G)
    }
    return page
  }
}
