type Props = { label: string; value: string; change: (value: string) => void }

/** What a list is searched by, above it. */
export function SearchField({ label, value, change }: Props) {
  return (
    <input
      type="search"
      enterKeyHint="search"
      value={value}
      onChange={({ target }) => change(target.value)}
      placeholder={label}
      aria-label={label}
      className="bg-ui-bg-field shadow-borders-base txt-compact-medium placeholder:text-ui-fg-muted focus-visible:shadow-borders-interactive-with-active h-11 w-full max-w-2xl rounded-md px-3 outline-none"
    />
  )
}
