import { Heading } from "@medusajs/ui"
import { getRouteApi, Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Empty } from "../../components/empty"
import { PageError } from "../../components/page-error"
import { Pending } from "../../components/pending"
import { QuantityStepper } from "../../components/quantity-stepper"
import { StockWord } from "../../components/stock-word"
import type { ProductPage as Product } from "../../lib/api/answers"
import { FetchError } from "../../lib/api/client"
import { useProduct } from "../../lib/api/use-catalog"
import { GoodsGallery } from "./goods-gallery"
import { ListPrice, OwnPrice } from "./goods-price"
import { Breaks, OrderTermsOf, WarehouseStock } from "./goods-terms"
import { VariantChoice } from "./variant-choice"
import { WhyPrice } from "./why-price"

const route = getRouteApi("/inside/goods/$handle")

/** Everything of one product, and the way into the sheet. */
export function ProductPage() {
  const { t } = useTranslation()
  const { handle } = route.useParams()
  const product = useProduct(handle)
  const isMissing = product.error instanceof FetchError && product.error.status === 404
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pb-8 lg:px-8">
      <Link
        to="/goods"
        className="txt-compact-small-plus text-ui-fg-interactive focus-visible:shadow-borders-focus inline-flex min-h-11 items-center rounded-md outline-none"
      >
        <span aria-hidden="true">←&nbsp;</span>
        {t("goods.back")}
      </Link>
      {product.isPending && (
        <Pending>
          <Skeleton />
        </Pending>
      )}
      {isMissing && <Empty text={t("goods.notFound")} />}
      {product.isError && !isMissing && (
        <PageError error={product.error} retry={() => void product.refetch()} />
      )}
      {product.data && <Body key={handle} goods={product.data.goods} currency={product.data.currency_code} />}
    </div>
  )
}

function Body({ goods, currency }: { goods: Product; currency: string }) {
  const { t } = useTranslation()
  const [chosenId, choose] = useState<string>()
  const chosen = goods.variants.find(({ variant_id }) => variant_id === chosenId) ?? goods.variants[0]!
  const hasChoices = goods.variants.length > 1
  return (
    <article className="grid gap-6 md:grid-cols-2 lg:gap-10">
      <GoodsGallery key={goods.product_id} goods={goods} />
      <div className="flex min-w-0 flex-col gap-5">
        <header className="flex flex-col gap-1">
          <Heading level="h1">{goods.name}</Heading>
          {goods.subtitle && <p className="txt-compact-medium text-ui-fg-subtle">{goods.subtitle}</p>}
          <p className="txt-compact-small text-ui-fg-subtle">
            {chosen.sku}
            {hasChoices && chosen.variant_title && ` · ${chosen.variant_title}`}
          </p>
        </header>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <OwnPrice price={chosen.price} currency={currency} className="txt-xlarge-plus" />
            <ListPrice price={chosen.price} currency={currency} className="!txt-compact-small" />
            <StockWord stock={chosen.stock} />
          </p>
          {!hasChoices && <QuantityStepper goods={chosen} />}
        </div>
        <OrderTermsOf goods={chosen} />
        {hasChoices && (
          <VariantChoice
            goods={goods}
            currency={currency}
            chosen={chosen}
            choose={({ variant_id }) => choose(variant_id)}
          />
        )}
        <Breaks goods={chosen} currency={currency} />
        <WarehouseStock stock={chosen.stock} />
        {chosen.sku && chosen.price.amount !== null && (
          <WhyPrice key={chosen.sku} sku={chosen.sku} quantity={chosen.price.quantity} />
        )}
        {goods.description && (
          <section>
            <h2 className="txt-compact-small-plus text-ui-fg-subtle pb-1">{t("goods.description")}</h2>
            <p className="txt-medium max-w-prose whitespace-pre-line">{goods.description}</p>
          </section>
        )}
      </div>
    </article>
  )
}

function Skeleton() {
  return (
    <div aria-hidden="true" className="grid gap-6 motion-safe:animate-pulse md:grid-cols-2 lg:gap-10">
      <span className="bg-ui-bg-component aspect-square max-h-[28rem] w-full rounded-md" />
      <div className="flex flex-col gap-4">
        <span className="bg-ui-bg-component h-7 w-4/5 rounded" />
        <span className="bg-ui-bg-component h-4 w-1/3 rounded" />
        <span className="bg-ui-bg-component h-8 w-2/5 rounded" />
        <span className="bg-ui-bg-component h-32 w-full rounded" />
      </div>
    </div>
  )
}
