import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

type Props = { isLoading: boolean; load: () => void }

/** Loads what follows as soon as it comes into sight; a button, for who moves by keyboard. */
export const Older = ({ isLoading, load }: Props) => {
  const { t } = useTranslation("b2b")
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && load())
    watcher.observe(button.current!)
    return () => watcher.disconnect()
  }, [load])
  return (
    <div className="flex justify-center p-4">
      <Button ref={button} size="small" variant="transparent" isLoading={isLoading} onClick={load}>
        {t("audit.older")}
      </Button>
    </div>
  )
}
