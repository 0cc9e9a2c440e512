import { spread } from "../online-retail/spread"
import { GIFTWARE } from "./giftware"
import { picture, type Colours, type Pattern } from "./shapes"

export type GiftKind = keyof typeof GIFTWARE

/** What goods are by a word of their name, the first that fits. */
const BY_NAME: readonly (readonly [words: RegExp, kind: GiftKind])[] = [
  [/UMBRELLA|PARASOL/, "umbrella"],
  [/STOCKING|SOCKS/, "stocking"],
  [/WREATH/, "wreath"],
  [/TREE|REINDEER|ADVENT/, "tree"],
  [/BAUBLE|SNOW|NOEL|SANTA|CHRISTMAS (DECORATION|BELL)/, "bauble"],
  [/PURSE|WALLET/, "purse"],
  [/HOT WATER|HOTTIE|WARMER/, "hotWater"],
  [/BAG|SHOPPER|SUITCASE|SATCHEL|RUCKSACK|BACKPACK/, "bag"],
  [/FAIRY|STRING|CHAIN|LIGHTS/, "fairyLights"],
  [/LANTERN|LAMP|CHANDELIER/, "lantern"],
  [/LIGHT|CANDLE|INCENSE/, "candle"],
  [/CAKE ?STAND|CAKESTAND/, "cakeStand"],
  [/CAKE|BAKING|MUFFIN/, "cupcake"],
  [/APRON|TEA TOWEL|OVEN/, "apron"],
  [/TEAPOT/, "teapot"],
  [/MUG|CUP|COFFEE|BEAKER|GLASS/, "mug"],
  [/PLATE|TRAY|COASTER|PLACEMAT|SAUCER|DOIL/, "plate"],
  [/BOWL|DISH/, "bowl"],
  [/SPOON|CUTLERY|FORK|WHISK|MEASURING|SCALES/, "spoon"],
  [/JAR|JAM|JELLY/, "jar"],
  [/BOTTLE|JUG/, "bottle"],
  [/NOTEBOOK|BOOK|JOURNAL|DIARY|CALENDAR/, "notebook"],
  [/PENCIL|PEN\b|PENS\b|CHALK|CRAYON|RUBBER|ERASER|RULER/, "pencils"],
  [/CARD|STICKER|PAPER SET|STATIONERY|ENVELOPE|TAGS?\b/, "cards"],
  [/WRAP|RIBBON|TAPE|TISSUE|NAPKIN|PAPER/, "wrap"],
  [/BUNTING|GARLAND|STREAMER/, "bunting"],
  [/BALLOON|PARTY|BIRTHDAY/, "balloons"],
  [/TINS?\b|BIN\b|CANISTER/, "tin"],
  [/DOLL|BEAR|TEDDY|CHILD|KIDS|TOY|PUPPET/, "bear"],
  [/GAME|DOMINO|PUZZLE|BLOCK|BINGO|SPACEBOY|JIGSAW/, "blocks"],
  [/NECKLACE|BRACELET|EARRING|RING\b|BEAD|BROOCH|CHARM|HAIR/, "necklace"],
  [/WATERING/, "wateringCan"],
  [/BIRD|HEN|CHICK|OWL|DOVE/, "bird"],
  [/FLOWER|ROSE|DAISY|BLOSSOM/, "flowers"],
  [/PLANT|POT\b|POTS\b|HERB|GARDEN|SEED|TROWEL/, "plant"],
  [/CLOCK/, "clock"],
  [/FRAME|PHOTO|MIRROR|PICTURE/, "frame"],
  [/SIGN|PLAQUE|BLOCK LETTER|DOORMAT|BLACKBOARD|MAGNET|METAL/, "sign"],
  [/DRAWER|CABINET|CHEST/, "drawers"],
  [/BASKET|CRATE/, "basket"],
  [/HOOK|HANGER|RACK|KNOB/, "hook"],
  [/CUSHION|CHAIR|STOOL/, "cushion"],
  [/QUILT|THROW|BLANKET|RUG|TOWEL|FLANNEL|CURTAIN/, "towels"],
  [/HEART/, "heart"],
  [/STAR/, "star"],
  [/BOX/, "gift"],
]

const BY_CATEGORY: Record<string, GiftKind> = {
  Christmas: "bauble",
  Bags: "bag",
  "Lighting and candles": "candle",
  "Baking and kitchen": "tin",
  Tableware: "plate",
  "Stationery and wrap": "cards",
  Party: "bunting",
  "Toys and games": "blocks",
  "Jewellery and accessories": "necklace",
  Garden: "plant",
  "Signs and clocks": "sign",
  Storage: "drawers",
  "Soft furnishings": "cushion",
  Decorations: "heart",
  Giftware: "gift",
}

type Trio = readonly [main: string, dark: string, accent: string]
const BY_COLOUR: readonly (readonly [words: RegExp, trio: Trio])[] = [
  [/\bRED|STRAWBERRY|CHERRY|SANTA/, ["#d64545", "#a12f36", "#fbe3d6"]],
  [/PINK|ROSE|BLOSSOM/, ["#ec8fae", "#c9638a", "#fff0f5"]],
  [/BLUE|SPACEBOY|SKULL/, ["#5b93c9", "#3b6c9e", "#eef6fc"]],
  [/GREEN|APPLE|DINOSAUR/, ["#6fae7a", "#4a8458", "#f0f7e8"]],
  [/WHITE|IVORY|CREAM|ANGEL/, ["#f3ede2", "#c9bda8", "#b98f6b"]],
  [/BLACK|CHALK/, ["#4a4a55", "#2e2e37", "#e9dcc6"]],
  [/YELLOW|GOLD|LEMON|SUN/, ["#f0c14b", "#c99a26", "#fff8e1"]],
  [/SILVER|ZINC|METAL|GLASS|CRYSTAL/, ["#bcc6d2", "#8794a5", "#f3f6fa"]],
  [/PURPLE|LAVENDER|LILAC/, ["#a184c4", "#7a5ca0", "#f4eefb"]],
  [/WOOD|NATURAL|WICKER|BROWN|CHOC/, ["#c79a6b", "#98704a", "#fbf1e3"]],
  [/ORANGE|PUMPKIN/, ["#ee9a4d", "#c97528", "#fff3e3"]],
]
const OTHERS: readonly Trio[] = [
  ["#7fb7b2", "#55908b", "#fdf2e0"],
  ["#e2857a", "#bb5f57", "#fdeee6"],
  ["#8fa8d6", "#6580b3", "#fdf6e3"],
  ["#e5b567", "#bd8c40", "#eef5f2"],
  ["#b79bc8", "#8d6fa3", "#fdf3ea"],
]

const BY_PATTERN: readonly (readonly [words: RegExp, pattern: Pattern])[] = [
  [/SPOT|DOT|POLKA/, "spots"],
  [/STRIPE|LINE|CANDY|DECKCHAIR|CIRCUS/, "stripes"],
  [/HEART|LOVE/, "hearts"],
]

const GROUND = "#f1e8dc"

/** A picture of goods, drawn from their name alone. */
export function giftPicture(name: string, category: string): string {
  const { draw, colours } = giftLook(name, category)
  return picture(GIFTWARE[draw], colours, GROUND)
}

/** The drawing and colours of goods, as their name tells them. */
export function giftLook(name: string, category: string): { draw: GiftKind; colours: Colours } {
  const draw = BY_NAME.find(([words]) => words.test(name))?.[1] ?? BY_CATEGORY[category] ?? "gift"
  const [main, dark, accent] =
    BY_COLOUR.find(([words]) => words.test(name))?.[1] ?? OTHERS[spread(name, OTHERS.length)]
  const pattern = BY_PATTERN.find(([words]) => words.test(name))?.[1] ?? "plain"
  return { draw, colours: { main, dark, accent, pattern } }
}
