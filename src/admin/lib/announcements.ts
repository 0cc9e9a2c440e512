import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"

export const LANGUAGES = ["en", "zh"] as const
export type Language = (typeof LANGUAGES)[number]

export type Words = { title: string; text: string }

export type Announcement = {
  texts: Record<Language, Words | null>
  product_id: string | null
  category_id: string | null
  customer_group_ids: string[]
  shown_from: string | null
  shown_until: string | null
}

export type AnnouncementRow = Announcement & { id: string }

type AnnouncementsAnswer = { announcements: AnnouncementRow[]; count: number }

const KEY = "b2b-announcements"

export function useAnnouncements(query: { limit: number; offset: number }) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: () => sdk.client.fetch<AnnouncementsAnswer>("/admin/announcements", { query }),
    placeholderData: keepPreviousData,
  })
}

/** A new one without `id`; else all of it is replaced. */
export function useSaveAnnouncement(id?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Announcement) =>
      sdk.client.fetch(["/admin/announcements", id].filter(Boolean).join("/"), { method: "POST", body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useRemoveAnnouncement(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`/admin/announcements/${id}`, { method: "DELETE" }),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

type Choice = { id: string; name: string }

/** Where an announcement may lead. */
export function useCategoryChoices() {
  return useQuery({
    queryKey: [KEY, "categories"],
    queryFn: () =>
      sdk.client.fetch<{ product_categories: Choice[] }>("/admin/product-categories", {
        query: { fields: "id,name", limit: 500 },
      }),
    select: ({ product_categories }) => product_categories,
  })
}

/** Whom an announcement may be for, by customer group: the tiers. */
export function useTierChoices() {
  return useQuery({
    queryKey: [KEY, "tiers"],
    queryFn: () =>
      sdk.client.fetch<{ tiers: { customer_group_id: string; name: string }[] }>("/admin/tiers", {
        query: { limit: 200 },
      }),
    select: ({ tiers }): Choice[] => tiers.map(({ customer_group_id: id, name }) => ({ id, name })),
  })
}
