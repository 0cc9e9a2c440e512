import { useMutation, useQueryClient } from "@tanstack/react-query"

/** A change on the server, after which what was read under these names is asked anew. */
export function useChange<Input>(names: string[], change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
}
