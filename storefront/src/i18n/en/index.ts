import { general } from "./general"
import { enter } from "./enter"
import { home } from "./home"
import { goods } from "./goods"
import { sheet } from "./sheet"
import { orders } from "./orders"
import { account } from "./account"

/** One file for each part of the mall. */
export const en = { ...general, ...enter, ...home, ...goods, ...sheet, ...orders, ...account }
