import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sheetOf } from "../../../../modules/pricing/sheets/sheet-of"
import { writeCsv } from "../../../../modules/pricing/sheets/write-csv"
import { writeXlsx } from "../../../../modules/pricing/sheets/write-xlsx"
import { streamContractPrices } from "../../../../read-models/contract-price-list"
import { filtersOf } from "../helpers"
import type { ExportContractPricesParams } from "../validators"

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** The sheet that the import takes, streamed: what is exported and imported again changes nothing. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = req.validatedQuery as ExportContractPricesParams
  res.setHeader("Content-Type", CONTENT_TYPES[query.format])
  res.setHeader("Content-Disposition", `attachment; filename="contract-prices.${query.format}"`)
  const lines = sheetOf(streamContractPrices(req.scope, filtersOf(query)))
  await (query.format === "csv" ? writeCsv(lines, res) : writeXlsx(lines, res))
}
