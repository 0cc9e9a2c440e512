import type { Texts } from "../texts"
import { general } from "./general"
import { enter } from "./enter"
import { home } from "./home"
import { goods } from "./goods"
import { sheet } from "./sheet"
import { orders } from "./orders"
import { account } from "./account"

export const zh: Texts = { ...general, ...enter, ...home, ...goods, ...sheet, ...orders, ...account }
