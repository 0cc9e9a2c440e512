import { describeHostileRequests } from "../helpers/hostile-suite"

describeHostileRequests("/store")
