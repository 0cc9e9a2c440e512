import { useDeployment, type DeploymentOptions } from "../helpers/deployment"
import { coreRaces } from "./core-races"
import { keyRaces } from "./key-races"
import { manyLineRaces } from "./many-line-races"
import { moneyRaces } from "./money-races"
import { promotionRaces } from "./promotion-races"
import { twiceRaces } from "./twice-races"
import { useSetting } from "./setting"
import { stockRaces } from "./stock-races"

/** All races on one deployment: requests at once to every server, then the figures and the whole database. */
export function describeRaces(name: string, options: DeploymentOptions): void {
  describe(name, () => {
    const setting = useSetting(useDeployment(options))
    describe("stock", () => stockRaces(setting))
    describe("money", () => moneyRaces(setting))
    describe("keys", () => keyRaces(setting))
    describe("promotions", () => promotionRaces(setting))
    describe("many lines", () => manyLineRaces(setting))
    describe("core's operations", () => coreRaces(setting))
    describe("one order told two things at once", () => twiceRaces(setting))
  })
}
