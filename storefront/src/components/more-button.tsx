import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

/** The next page of a list that is not the last thing on its page; nothing where there is none. */
export function MoreButton({ query }: Props) {
  const { t } = useTranslation()
  return query.hasNextPage ? (
    <div className="flex justify-center py-4">
      <Button
        variant="secondary"
        size="large"
        isLoading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t("goods.more")}
      </Button>
    </div>
  ) : null
}
