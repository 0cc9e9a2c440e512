import type { Language } from "../../utils/languages"

/** In one language or in both; a buyer whose language is missing reads the other. */
export type AnnouncementTexts = Record<Language, { title: string; text: string } | null>
