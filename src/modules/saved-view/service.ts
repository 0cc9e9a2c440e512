import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { newId } from "../../utils/ids"
import { Refusal } from "../../utils/refusal"
import { sql } from "../../utils/sql"
import SavedViewModel from "./models/saved-view"
import { MOST_VIEWS, type SavedView, type ViewOwner } from "./types"

export default class SavedViewModuleService extends MedusaService({ SavedView: SavedViewModel }) {
  /** The owner's views by name. One statement. */
  @InjectManager()
  async viewsOf(
    { subject_id, page }: ViewOwner,
    @MedusaContext() context: Context = {},
  ): Promise<SavedView[]> {
    return await sql<SavedView>(
      context,
      `select id, page, name, query from saved_view where subject_id = ? and page = ? and deleted_at is null
       order by lower(name), name`,
      [subject_id, page],
    )
  }

  /**
   * Keeps a view under its name; of the view that had the name, the query is replaced. Once more is no fault.
   * @throws Refusal TOO_MANY_VIEWS beyond 50 of the owner's for the page, also from two windows at once
   */
  @InjectTransactionManager()
  async saveView(
    { subject_id, page }: ViewOwner,
    { name, query }: Pick<SavedView, "name" | "query">,
    @MedusaContext() context: Context = {},
  ): Promise<SavedView> {
    await sql(context, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `views:${subject_id}:${page}`,
    ])
    const [view] = await sql<SavedView>(
      context,
      `insert into saved_view (id, subject_id, page, name, query) values (?, ?, ?, ?, ?)
       on conflict (subject_id, page, name) where deleted_at is null
         do update set query = excluded.query, updated_at = now()
       returning id, page, name, query`,
      [newId("view"), subject_id, page, name, query],
    )
    const views = await this.viewsOf({ subject_id, page }, context)
    if (views.length > MOST_VIEWS) {
      const message = `There are ${MOST_VIEWS} saved views of ${page} already: delete one first`
      throw new Refusal("TOO_MANY_VIEWS", message, { page, most: MOST_VIEWS })
    }
    return view
  }

  /** NOT_FOUND for a view that is not the subject's, too. */
  @InjectTransactionManager()
  async deleteView(subjectId: string, id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const deleted = await sql(
      context,
      "delete from saved_view where id = ? and subject_id = ? and deleted_at is null returning id",
      [id, subjectId],
    )
    if (!deleted.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Saved view ${id} was not found`)
    }
  }
}
