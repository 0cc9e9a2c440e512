import { clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { GoodsPicture } from "../../components/goods-picture"
import type { ProductPage } from "../../lib/api/answers"

/** The chosen picture large, the others below it. */
export function GoodsGallery({ goods }: { goods: ProductPage }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(0)
  const pictures = goods.images.length > 0 ? goods.images : [goods.thumbnail]
  return (
    <div className="flex flex-col gap-2">
      <GoodsPicture
        src={pictures[chosen] ?? null}
        name={goods.name}
        className="aspect-square max-h-[28rem] w-full"
      />
      {pictures.length > 1 && (
        <div role="group" aria-label={t("goods.pictures")} className="flex gap-2 overflow-x-auto p-1">
          {pictures.map((src, index) => (
            <button
              key={src}
              type="button"
              aria-pressed={index === chosen}
              aria-label={t("goods.picture", { name: goods.name, number: index + 1 })}
              onClick={() => setChosen(index)}
              className={clx(
                "focus-visible:shadow-borders-focus shrink-0 rounded-md outline-none",
                index === chosen && "shadow-borders-interactive-with-active",
              )}
            >
              <GoodsPicture src={src} name={goods.name} />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
