import { en } from "./en"
import { withPlainPlurals } from "./plain-plurals"
import { zh } from "./zh"

/** Our texts by the dashboard's language codes, in a namespace of our own. */
export default { en: { b2b: en }, zhCN: { b2b: withPlainPlurals(zh) } }
