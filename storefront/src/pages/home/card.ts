/** How one of several things on the home page looks. */
export const CARD = "bg-ui-bg-base shadow-elevation-card-rest rounded-lg"
/** Announcements and promotions side by side where there is room for them. */
export const CARDS = "grid gap-2 pt-3 sm:grid-cols-2 sm:gap-3 xl:grid-cols-3"
