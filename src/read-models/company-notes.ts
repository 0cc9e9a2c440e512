import type { MedusaContainer } from "@medusajs/framework/types"
import { ACTOR_NAME, JOIN_ACTOR } from "./actor"
import { readPage } from "./page"

export type CompanyNote = {
  id: string
  text: string
  created_at: Date
  /** Name null where the user or API key is gone. */
  author: { id: string; name: string | null }
  /** Whether the one who asks wrote it. */
  is_own: boolean
}

/** A company's notes, the newest first: two statements. */
export async function readCompanyNotes(
  container: MedusaContainer,
  { company_id, reader_id }: { company_id: string; reader_id: string },
  page: { limit: number; offset: number },
) {
  return await readPage<CompanyNote>(
    container,
    {
      columns: `n.id, n.text, n.created_at, n.author_id = asked.reader_id as is_own,
        jsonb_build_object('id', n.author_id, 'name', ${ACTOR_NAME}) as author`,
      from: `from (select ?::text as company_id, ?::text as reader_id) asked
        join company_note n on n.company_id = asked.company_id and n.deleted_at is null
        ${JOIN_ACTOR("n.author_id")}`,
      order: "n.created_at desc, n.id desc",
      params: [company_id, reader_id],
    },
    page,
  )
}
