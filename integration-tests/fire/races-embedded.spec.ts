import { describeRaces } from "./races/describe-races"

describeRaces("two servers that share nothing but the database", {})
