import { useLayoutEffect, useState, type RefObject } from "react"

const BEYOND = 8

/** Which of many equally high rows are in sight, a few beyond with them. */
export function useWindow(scroller: RefObject<HTMLElement>, count: number, rowHeight: number) {
  const [{ top, height }, setView] = useState({ top: 0, height: 800 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) {
      return
    }
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener("scroll", look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener("scroll", look)
    }
  }, [scroller])
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND)
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND)
  return { first, last: Math.max(last, first) }
}
