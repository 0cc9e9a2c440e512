import { create } from "zustand"

/** What browsers that can install an app send when this one can be; not among TypeScript's own types. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

/** The browser's offer to install the mall; null where there is none: not offered, refused, installed already. */
export const useInstall = create<{ offer: InstallOffer | null }>(() => ({ offer: null }))

/** Must run before the first page is drawn: the browser makes its offer once. */
export function noticeInstallOffer(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    // Not the browser's own banner: the offer waits in the account.
    event.preventDefault()
    useInstall.setState({ offer: event as InstallOffer })
  })
  window.addEventListener("appinstalled", () => useInstall.setState({ offer: null }))
}

/** Lets the browser ask. Each offer can be taken once, whatever the answer. */
export async function install(offer: InstallOffer): Promise<void> {
  useInstall.setState({ offer: null })
  await offer.prompt()
}
