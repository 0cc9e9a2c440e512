import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SavedView, ViewPage } from "../../modules/saved-view/types"
import { sdk } from "./sdk"

const KEY = "b2b-saved-views"

/** Own views of a page, by name. */
export function useSavedViews(page: ViewPage) {
  return useQuery({
    queryKey: [KEY, page],
    queryFn: () => sdk.client.fetch<{ saved_views: SavedView[] }>("/admin/saved-views", { query: { page } }),
    select: ({ saved_views }) => saved_views,
  })
}

/** Saves a view under its name, in place of the one that had it. */
export function useSaveView(page: ViewPage) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (view: Pick<SavedView, "name" | "query">) =>
      sdk.client.fetch("/admin/saved-views", { method: "POST", body: { page, ...view } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, page] }),
  })
}

export function useDeleteView(page: ViewPage) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sdk.client.fetch(`/admin/saved-views/${id}`, { method: "DELETE" }),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY, page] }),
  })
}
