export { removeAnnouncementWorkflow } from "./workflows/remove-announcement"
export { saveAnnouncementWorkflow } from "./workflows/save-announcement"
