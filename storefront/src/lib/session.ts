import { create } from "zustand"
import { isLoggedIn, logIn, logOut, TOKEN_NAME } from "./api/client"

type Session = {
  isIn: boolean
  /** Throws `FetchError` 401 when email and password do not belong together. */
  enter: (email: string, password: string) => Promise<void>
  leave: () => Promise<void>
}

/** Whether somebody is logged in on this device. What they may do, the server decides. */
export const useSession = create<Session>((set) => ({
  isIn: false,
  enter: async (email, password) => {
    await logIn(email, password)
    set({ isIn: true })
  },
  leave: async () => {
    await logOut()
    set({ isIn: false })
  },
}))

/** Where another tab has logged in or out, this one begins anew: nothing of the one before stays on the screen. */
export function followOtherTabs(): void {
  window.addEventListener("storage", ({ key }) => {
    if (key === TOKEN_NAME) {
      window.location.reload()
    }
  })
}

export async function resumeSession(): Promise<void> {
  useSession.setState({ isIn: await isLoggedIn() })
}
