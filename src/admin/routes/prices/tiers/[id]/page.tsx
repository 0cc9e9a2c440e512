import { useParams } from "react-router-dom"
import { PriceTablePage } from "../../table/price-table-page"

const TierPricesPage = () => {
  const { id } = useParams()
  return <PriceTablePage key={id} kind="tier" id={id!} />
}

export default TierPricesPage
