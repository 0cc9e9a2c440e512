/** How a link within text looks: high enough for a thumb. */
export const TEXT_LINK =
  "text-ui-fg-interactive txt-small inline-flex min-h-11 items-center rounded outline-none hover:underline focus-visible:shadow-borders-focus"
