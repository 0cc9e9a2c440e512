import { forgetPictures } from "../offline/picture-cache"
import { useSession } from "./session"
import { forgetOutbox } from "./sheet/use-outbox"
import { useSheet } from "./sheet/use-sheet"

/** Logs out and takes with it what the device kept of who was in: whoever comes next finds nothing of it. */
export async function leaveDevice(): Promise<void> {
  await useSession.getState().leave()
  useSheet.getState().forget()
  await Promise.all([forgetOutbox(), forgetPictures()])
}
