import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

type Props = { isLoading: boolean; load: () => void }

/** Fetches what comes next as soon as the end of a list is near; the button is for who goes there by keyboard. */
export function LoadMore({ isLoading, load }: Props) {
  const { t } = useTranslation()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (!element || isLoading) {
      return
    }
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), {
      rootMargin: "600px",
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [isLoading, load])
  return (
    <div ref={end} className="flex justify-center p-6">
      <Button variant="secondary" size="large" isLoading={isLoading} onClick={load}>
        {t("goods.more")}
      </Button>
    </div>
  )
}
