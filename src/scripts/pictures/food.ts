import { FRUIT } from "./food/fruit"
import { MEAT_AND_FISH } from "./food/meat-and-fish"
import { PANTRY } from "./food/pantry"
import { VEGETABLES } from "./food/vegetables"

/** What a fresh-food distributor sells, each thing drawn from a few shapes. */
export const FOOD = { ...VEGETABLES, ...FRUIT, ...MEAT_AND_FISH, ...PANTRY }
