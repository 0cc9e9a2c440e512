import { Container, Heading, Input, Skeleton, Text, clx } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useCustomerSearch } from "../../lib/order-sheet/api"
import { useLater } from "../../lib/use-later"
import { DraftList } from "./draft-list"

type Props = { choose: (companyId: string, draftId?: string) => void }

const TYPING_MS = 150

/** The customer by name, code or initials; Enter takes the one that is marked. */
export const CustomerPicker = ({ choose }: Props) => {
  const { t } = useTranslation("b2b")
  const [text, setText] = useState("")
  const [marked, mark] = useState(0)
  const asked = useLater(text.trim(), TYPING_MS)
  const { data: customers, isPending, isPlaceholderData, error } = useCustomerSearch(asked)
  if (error) {
    throw error
  }
  // What is marked must be of what was typed, or Enter would choose somebody else.
  const isCurrent = asked === text.trim() && !isPlaceholderData
  const onKeyDown = (event: KeyboardEvent) => {
    const last = (customers?.length ?? 1) - 1
    if (event.nativeEvent.isComposing) {
      return
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      mark((now) => Math.max(0, Math.min(last, now + (event.key === "ArrowDown" ? 1 : -1))))
    } else if (event.key === "Enter" && isCurrent && customers?.[marked]) {
      choose(customers[marked].id)
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-4 p-6">
        <div>
          <Heading>{t("orderSheet.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("orderSheet.subtitle")}
          </Text>
        </div>
        <Input
          autoFocus
          type="search"
          role="combobox"
          aria-expanded
          aria-controls="customers"
          aria-activedescendant={customers?.[marked] && `customer-${customers[marked].id}`}
          aria-label={t("orderSheet.customer")}
          placeholder={t("orderSheet.customer")}
          className="max-w-xl"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            mark(0)
          }}
          onKeyDown={onKeyDown}
        />
        <ul id="customers" role="listbox" aria-label={t("orderSheet.customers")} className="max-w-xl">
          {isPending &&
            Array.from({ length: 5 }, (_, index) => <Skeleton key={index} className="my-1 h-9" />)}
          {customers?.map(({ id, name, code, currency_code }, index) => (
            <li
              key={id}
              id={`customer-${id}`}
              role="option"
              aria-selected={index === marked}
              onClick={() => choose(id)}
              onMouseEnter={() => mark(index)}
              className={clx(
                "flex cursor-pointer items-center gap-3 rounded-md px-3 py-2",
                index === marked && "bg-ui-bg-base-hover",
              )}
            >
              <Text size="small" leading="compact" weight="plus" className="min-w-0 flex-1 truncate">
                {name}
              </Text>
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
                {code} · {currency_code.toUpperCase()}
              </Text>
            </li>
          ))}
        </ul>
        {customers?.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("orderSheet.noCustomer")}
          </Text>
        )}
      </Container>
      <DraftList open={(draft) => choose(draft.company.id, draft.id)} />
    </div>
  )
}
