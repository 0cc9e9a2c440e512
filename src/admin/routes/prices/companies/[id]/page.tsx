import { useParams } from "react-router-dom"
import { PriceTablePage } from "../../table/price-table-page"

const CompanyPricesPage = () => {
  const { id } = useParams()
  return <PriceTablePage key={id} kind="company" id={id!} />
}

export default CompanyPricesPage
