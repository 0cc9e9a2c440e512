import { clx } from "@medusajs/ui"

type Props = { label: string; accept: string; isBusy: boolean; choose: (file: File) => void }

/** Chooses a file; looks like a button of ours, since a browser's own speaks the browser's language. */
export function FileButton({ label, accept, isBusy, choose }: Props) {
  return (
    <label
      className={clx(
        "txt-compact-medium-plus bg-ui-button-neutral text-ui-fg-base shadow-buttons-neutral",
        "hover:bg-ui-button-neutral-hover relative inline-flex min-h-11 items-center rounded-md px-4",
        "focus-within:shadow-buttons-neutral-focus",
        isBusy && "opacity-60",
      )}
    >
      {label}
      <input
        type="file"
        accept={accept}
        disabled={isBusy}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={({ target }) => {
          if (target.files?.[0]) {
            choose(target.files[0])
          }
          // The same file, mended, can be chosen once more.
          target.value = ""
        }}
      />
    </label>
  )
}
