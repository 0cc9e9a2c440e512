import { getRouteApi } from "@tanstack/react-router"
import { AskForLink } from "./ask-for-link"
import { NewPassword } from "./new-password"

const route = getRouteApi("/reset-password")

/** Without a token one asks for the link; the link brings the token. */
export function ResetPasswordPage() {
  const { token, email = "" } = route.useSearch()
  return token ? <NewPassword token={token} email={email} /> : <AskForLink email={email} />
}
