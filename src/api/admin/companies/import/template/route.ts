import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Workbook } from "exceljs"
import { CHINESE_NAMES, COMPANY_COLUMNS } from "../../../../../modules/company/utils/company-sheet"
import type { ImportTemplateParams } from "../validators"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** An Excel file with the columns of the import and nothing below them. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ImportTemplateParams>,
  res: MedusaResponse,
) {
  const isChinese = req.validatedQuery.language === "zh"
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet(isChinese ? "客户" : "Companies", {
    views: [{ state: "frozen", ySplit: 1 }],
  })
  // As text, so that Excel keeps the zeros before a code, a tax number or a phone number.
  sheet.columns = COMPANY_COLUMNS.map((column) => ({
    header: isChinese ? CHINESE_NAMES[column] : column,
    key: column,
    width: 20,
    style: { numFmt: "@" },
  }))
  sheet.getRow(1).font = { bold: true }
  res.setHeader("Content-Type", XLSX)
  res.setHeader("Content-Disposition", `attachment; filename="companies.xlsx"`)
  res.send(Buffer.from(await workbook.xlsx.writeBuffer()))
}
