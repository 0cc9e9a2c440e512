/** Pages of the terminal that have views. */
export const VIEW_PAGES = ["orders", "companies"] as const
export type ViewPage = (typeof VIEW_PAGES)[number]

/** Whose views of which page. */
export type ViewOwner = { subject_id: string; page: ViewPage }

export type SavedView = { id: string; page: ViewPage; name: string; query: string }

/** So many views of a page may one person keep. */
export const MOST_VIEWS = 50
