import { describeHostileRequests } from "../helpers/hostile-suite"

describeHostileRequests("/admin")
