import { describeRaces } from "./races/describe-races"

describeRaces("two servers and a worker that share Redis", { redis: true })
