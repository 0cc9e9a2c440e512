import { FOOD } from "./food"
import { box, line, oval, path, placed, printed, type Draw } from "./shapes"

const HEART = "M100 150C40 108 44 56 74 56c16 0 24 14 26 22 2-8 10-22 26-22 30 0 34 52-26 94z"
const STAR = "M100 42l17 38 41 4-31 28 9 41-36-21-36 21 9-41-31-28 41-4z"

/** A giftware wholesaler's things, most of them printed with a pattern. */
export const GIFTWARE = {
  bag: (c) =>
    line("M72 74c0-46 56-46 56 0", c.dark, 8) +
    printed("M44 72h112l10 84c0 6-4 8-8 8H42c-4 0-8-2-8-8z", c) +
    path("M44 72h112l2 14H42z", c.dark),
  purse: (c) =>
    printed("M40 84c0-16 120-16 120 0l10 58c0 18-140 18-140 0z", c) +
    line("M44 84c20-14 92-14 112 0", c.accent, 7) +
    oval(94, 68, 7, 7, c.accent) +
    oval(108, 68, 7, 7, c.accent),
  bauble: (c) =>
    box(88, 40, 24, 18, 4, c.accent) +
    line("M100 40c0-20 14-18 12-8", c.accent, 4) +
    printed("M100 54a54 54 0 1 1-.1 0z", c) +
    line("M48 104c30 16 74 16 104 0M50 122c30 16 70 16 100 0", c.accent, 5),
  tree: (c) =>
    box(90, 140, 20, 24, 3, "#8a5a3a") +
    path("M100 34l40 50h-20l32 36h-20l24 26H44l24-26H48l32-36H60z", c.main) +
    [
      [100, 64],
      [84, 94],
      [116, 100],
      [76, 130],
      [104, 130],
      [132, 132],
    ]
      .map(([x, y], i) => oval(x, y, 6, 6, i % 2 ? c.accent : c.dark))
      .join("") +
    placed(path(STAR, c.accent), 76, 10, 0, 0.24),
  stocking: (c) =>
    printed("M74 60h52v50c20 6 34 18 34 34s-20 20-42 20-44-10-44-34z", c) + box(66, 46, 68, 24, 10, c.accent),
  candle: (c) =>
    path("M100 30c14 18 14 34 0 38-14-4-14-20 0-38z", "#f6a623") +
    line("M100 66v14", "#5b4636", 3) +
    printed("M72 78h56v76H72z", c) +
    oval(100, 78, 28, 8, c.accent) +
    oval(100, 156, 50, 10, c.dark),
  lantern: (c) =>
    line("M80 60c0-34 40-34 40 0", c.dark, 5) +
    path("M62 76l38-26 38 26z", c.main) +
    box(64, 76, 72, 76, 4, c.dark) +
    box(72, 84, 56, 60, 2, "#ffe9a8") +
    path("M100 94c12 16 12 30 0 34-12-4-12-18 0-34z", "#f6a623") +
    line("M100 84v60", c.dark, 4) +
    box(56, 150, 88, 14, 4, c.main),
  fairyLights: (c) =>
    line("M20 70c40 40 120 40 160 0M24 120c40 34 112 34 152 0", "#5b6b5a", 3) +
    [
      [36, 84],
      [68, 100],
      [104, 104],
      [140, 96],
      [166, 82],
      [44, 136],
      [84, 150],
      [122, 148],
      [158, 132],
    ]
      .map(([x, y], i) => oval(x, y, 9, 13, [c.main, c.accent, c.dark][i % 3]))
      .join(""),
  mug: (c) =>
    line("M132 88c40-10 40 50-2 46", c.dark, 12) +
    printed("M48 68h88v76c0 14-8 20-18 20H66c-10 0-18-6-18-20z", c) +
    oval(92, 68, 44, 10, c.accent),
  teapot: (c) =>
    line("M144 92c36-6 34 46-4 46", c.dark, 10) +
    path("M58 112C34 106 34 82 18 80c4-10 22-8 30 4s10 14 16 14z", c.dark) +
    printed("M100 70c40 0 54 24 54 50 0 28-20 44-54 44s-54-16-54-44c0-26 14-50 54-50z", c) +
    oval(100, 74, 28, 8, c.accent) +
    oval(100, 60, 9, 9, c.dark),
  plate: (c) =>
    printed("M100 40a62 62 0 1 1-.1 0z", c) +
    oval(100, 102, 44, 44, c.accent) +
    oval(100, 102, 36, 36, "#fff"),
  bowl: (c) =>
    printed("M30 92h140c0 44-30 66-70 66s-70-22-70-66z", c) +
    oval(100, 92, 70, 16, c.accent) +
    oval(100, 160, 30, 6, c.dark),
  cakeStand: (c) =>
    path("M94 108h12l8 48H86z", c.dark) +
    oval(100, 160, 38, 8, c.dark) +
    oval(100, 108, 72, 12, c.main) +
    path("M52 100V74c0-14 96-14 96 0v26c-20 8-76 8-96 0z", "#f5d7b0") +
    path(
      "M52 76c0-16 96-16 96 0 2 14-10 16-12 8-4 12-16 12-18 2-4 12-16 12-20 0-4 12-16 10-18-2-4 10-14 8-16 0-4 6-14 2-12-8z",
      c.accent,
    ) +
    oval(100, 58, 8, 8, "#d5384b"),
  cupcake: (c) =>
    printed("M58 110h84l-14 54H72z", c) +
    path("M50 110c-6-22 14-28 20-30 2-26 46-38 60-2 14 2 28 14 20 32z", c.accent) +
    oval(100, 50, 10, 10, "#d5384b"),
  spoon: (c) =>
    placed(oval(0, -40, 20, 28, c.main) + box(-6, -16, 12, 94, 6, c.main), 76, 90, -16) +
    placed(
      box(-16, -62, 7, 40, 3, c.dark) +
        box(-4, -62, 7, 40, 3, c.dark) +
        box(8, -62, 7, 40, 3, c.dark) +
        path("M-16-30h31c0 20-8 26-10 28v74c0 8-11 8-11 0V-2c-4-2-10-8-10-28z", c.dark),
      130,
      88,
      14,
    ),
  tin: (c) =>
    printed("M44 66v84c20 18 92 18 112 0V66z", c) +
    oval(100, 66, 56, 17, c.dark) +
    oval(100, 62, 50, 12, c.accent),
  apron: (c) =>
    line("M78 66c0-44 44-44 44 0M62 100L30 116M138 100l32 16", c.dark, 6) +
    printed("M74 62h52l6 36 22 14v44c0 6-4 8-10 8H56c-6 0-10-2-10-8v-44l22-14z", c) +
    box(76, 116, 48, 28, 6, c.accent),
  cards: (c) =>
    placed(box(-44, -56, 88, 112, 5, c.accent), 90, 106, -10) +
    placed(
      box(-44, -56, 88, 112, 5, "#fff") +
        box(-34, -46, 68, 66, 3, c.main) +
        path("M0 12C-24-6-22-26-10-26c6 0 9 6 10 9 1-3 4-9 10-9 12 0 14 20-10 38z", "#fff") +
        line("M-30 34h60M-30 44h38", c.dark, 3),
      114,
      104,
      8,
    ),
  wrap: (c) =>
    placed(printed("M-16-70h32v140h-32z", c) + oval(0, -70, 16, 6, c.accent), 66, 100, -12) +
    placed(printed("M-16-70h32v140h-32z", { ...c, main: c.dark }) + oval(0, -70, 16, 6, c.accent), 104, 94) +
    placed(printed("M-16-70h32v140h-32z", c) + oval(0, -70, 16, 6, c.accent), 140, 102, 12),
  notebook: (c) =>
    box(52, 44, 104, 120, 6, c.dark) +
    printed("M58 44h92c4 0 6 2 6 6v104c0 4-2 6-6 6H58z", c) +
    box(80, 70, 56, 30, 4, "#fff") +
    line("M90 82h36M90 90h24", c.dark, 3) +
    [56, 76, 96, 116, 136].map((y) => line(`M46 ${y}h18`, "#8c8c8c", 4)).join(""),
  pencils: (c) =>
    [
      [74, -10, c.main],
      [100, 0, c.accent],
      [126, 10, c.dark],
    ]
      .map(([x, turn, fill]) =>
        placed(
          box(-11, -40, 22, 104, 2, String(fill)) +
            path("M-11-40L0-68l11 28z", "#f1d3a8") +
            path("M-4-58L0-68l4 10z", "#333") +
            box(-11, 52, 22, 12, 2, "#e88"),
          Number(x),
          98,
          Number(turn),
        ),
      )
      .join(""),
  gift: (c) =>
    printed("M44 88h112v76H44z", c) +
    box(36, 70, 128, 24, 4, c.main) +
    box(90, 70, 20, 94, 0, c.accent) +
    path("M100 70C70 72 62 40 80 40c14 0 20 18 20 30zM100 70c30 2 38-30 20-30-14 0-20 18-20 30z", c.accent),
  bunting: (c) =>
    line("M14 62c50 34 122 34 172 0", "#7d6b58", 4) +
    [
      [36, 74, 8],
      [76, 86, 4],
      [116, 88, -2],
      [156, 78, -8],
    ]
      .map(([x, y, turn], i) =>
        placed(printed("M-19 0h38L0 58z", { ...c, main: [c.main, c.accent, c.dark, c.main][i] }), x, y, turn),
      )
      .join(""),
  balloons: (c) =>
    line("M70 104c10 20 20 40 28 60M130 104c-10 20-20 40-28 60M100 90v74", "#888", 2) +
    oval(68, 76, 28, 34, c.dark) +
    oval(132, 76, 28, 34, c.accent) +
    oval(100, 62, 30, 36, c.main),
  bear: (c) =>
    oval(68, 48, 16, 16, c.main) +
    oval(132, 48, 16, 16, c.main) +
    oval(54, 124, 16, 24, c.main, 24) +
    oval(146, 124, 16, 24, c.main, -24) +
    oval(100, 130, 42, 36, c.main) +
    oval(100, 76, 42, 38, c.main) +
    oval(100, 134, 24, 22, c.accent) +
    oval(100, 88, 18, 14, c.accent) +
    oval(84, 68, 5, 5, "#222") +
    oval(116, 68, 5, 5, "#222") +
    oval(100, 82, 6, 4, "#222"),
  blocks: (c) =>
    box(36, 108, 58, 56, 6, c.main) +
    box(104, 108, 58, 56, 6, c.dark) +
    box(70, 48, 58, 56, 6, c.accent) +
    placed(path(STAR, "#fff"), 38, 108, 0, 0.27) +
    placed(path(HEART, "#fff"), 104, 106, 0, 0.29) +
    oval(99, 76, 14, 14, "#fff"),
  necklace: (c) =>
    line("M46 44c-6 70 26 92 54 92s60-22 54-92", c.accent, 5) +
    [
      [50, 84],
      [64, 110],
      [82, 128],
      [118, 128],
      [136, 110],
      [150, 84],
    ]
      .map(([x, y], i) => oval(x, y, 11, 11, i % 2 ? c.dark : c.main))
      .join("") +
    path("M100 124l18 20-18 22-18-22z", c.main),
  umbrella: (c) =>
    line("M100 92v56c0 20-24 20-24 2", "#7a5a3a", 7) +
    printed(
      "M24 98C30 30 170 30 176 98c-10-12-28-12-38 0-10-12-28-12-38 0-10-12-28-12-38 0-10-12-28-12-38 0z",
      c,
    ) +
    line("M100 46V34", c.dark, 6),
  plant: (c) =>
    [-38, -14, 14, 38]
      .map((turn) => placed(path("M0 0C-16-20-14-56 0-76 14-56 16-20 0 0z", "#5aa15a"), 100, 112, turn))
      .join("") +
    printed("M56 104h88l-12 54c-2 6-6 6-10 6H78c-4 0-8 0-10-6z", c) +
    box(50, 98, 100, 16, 5, c.dark),
  bird: (c) =>
    path("M140 104l42-14-30 34z", c.dark) +
    path("M34 84c4-30 50-36 66-8 20 10 52 20 50 42-4 34-92 44-104-6-2-10-14-12-12-28z", c.main) +
    path("M78 108c20-10 46-2 54 14-20 16-50 10-54-14z", c.dark) +
    path("M36 78l-20 8 20 8z", "#f0a430") +
    oval(54, 76, 5, 5, "#222") +
    line("M88 150v14M108 150v14", "#c98a2c", 4),
  wateringCan: (c) =>
    line("M66 66c10-30 70-30 74 10M148 96c34 0 30 50-4 46", c.dark, 9) +
    path("M56 112L18 70l12-10 40 30z", c.dark) +
    printed("M58 82h88l8 74c0 6-4 8-8 8H58c-4 0-8-2-8-8z", c) +
    oval(102, 82, 44, 9, c.accent),
  clock: (c) =>
    oval(72, 48, 18, 16, c.dark) +
    oval(128, 48, 18, 16, c.dark) +
    line("M66 152l-10 14M134 152l10 14", c.dark, 8) +
    printed("M100 48a56 56 0 1 1-.1 0z", c) +
    oval(100, 104, 43, 43, "#fff") +
    line("M100 104V74M100 104l20 12", "#333", 5) +
    [0, 90, 180, 270].map((turn) => placed(line("M0-36v-4", c.dark, 4), 100, 104, turn)).join(""),
  frame: (c) =>
    printed("M42 40h116v124H42z", c) +
    box(60, 58, 80, 88, 2, "#fff") +
    path("M64 142l24-36 18 22 14-14 18 28z", "#7fb08a") +
    oval(118, 80, 10, 10, "#f6c453"),
  sign: (c) =>
    line("M56 84l44-42 44 42", "#8a7a66", 4) +
    oval(100, 42, 6, 6, c.dark) +
    printed("M34 84h132v56H34z", c) +
    box(44, 94, 112, 36, 3, "#fff") +
    line("M58 106h84M70 118h60", c.dark, 5),
  drawers: (c) =>
    printed("M46 50h108v110H46z", c) +
    [56, 92, 128].map((y) => box(56, y, 88, 28, 3, c.accent) + oval(100, y + 14, 6, 5, c.dark)).join("") +
    box(52, 158, 12, 8, 1, c.dark) +
    box(136, 158, 12, 8, 1, c.dark),
  basket: (c) =>
    line("M56 92c0-64 88-64 88 0", c.dark, 8) +
    path("M36 90h128l-16 74H52z", c.main) +
    [104, 120, 136, 150]
      .map((y) => line(`M${38 + (y - 90) / 5} ${y}h${124 - (y - 90) / 2.5}`, c.dark, 3))
      .join("") +
    [66, 88, 112, 134].map((x) => line(`M${x} 92v70`, c.accent, 3)).join("") +
    box(30, 84, 140, 14, 7, c.dark),
  hook: (c) =>
    printed("M62 44h76c6 0 8 2 8 8v28H54V52c0-6 2-8 8-8z", c) +
    line("M100 80v34c0 40-46 40-46 10", c.dark, 11) +
    line("M100 114c0 40 46 40 46 10", c.dark, 11) +
    oval(54, 120, 9, 9, c.accent) +
    oval(146, 120, 9, 9, c.accent),
  cushion: (c) =>
    printed("M40 52c40 8 80 8 120 0-8 36-8 70 0 104-40-8-80-8-120 0 8-34 8-68 0-104z", c) +
    oval(100, 104, 9, 9, c.accent),
  hotWater: (c) =>
    box(86, 36, 28, 22, 6, c.accent) +
    printed("M82 58h36c0 14 26 14 30 34v58c0 10-6 14-14 14H66c-8 0-14-4-14-14V92c4-20 30-20 30-34z", c) +
    placed(path(HEART, c.accent), 66, 76, 0, 0.36),
  towels: (c) =>
    printed("M40 128h120c8 0 8 34 0 34H40c-8 0-8-34 0-34z", c) +
    printed("M46 94h108c8 0 8 32 0 32H46c-8 0-8-32 0-32z", { ...c, main: c.accent }) +
    printed("M52 62h96c8 0 8 30 0 30H52c-8 0-8-30 0-30z", c),
  heart: (c) => line("M100 76V34", "#9b8b78", 3) + printed(HEART, c) + oval(100, 82, 5, 5, c.accent),
  star: (c) => line("M100 52V26", "#9b8b78", 3) + printed(STAR, c) + oval(100, 106, 10, 10, c.accent),
  wreath: (c) =>
    Array.from({ length: 14 }, (_none, i) =>
      placed(
        path("M0 0C-12-12-10-28 0-36 10-28 12-12 0 0z", i % 2 ? "#4f8f56" : "#6fae6f"),
        100 + (46 * Math.round(Math.cos((i / 7) * Math.PI) * 100)) / 100,
        100 + (46 * Math.round(Math.sin((i / 7) * Math.PI) * 100)) / 100,
        (i * 180) / 7 + 60,
      ),
    ).join("") +
    [
      [60, 84],
      [132, 72],
      [142, 122],
      [72, 136],
    ]
      .map(([x, y]) => oval(x, y, 7, 7, c.main))
      .join("") +
    path("M100 150c-26-14-36 0-34 12 14 4 26 0 34-12zM100 150c26-14 36 0 34 12-14 4-26 0-34-12z", c.main),
  jar: FOOD.jar,
  bottle: FOOD.bottle,
  flowers: FOOD.flowers,
} satisfies Record<string, Draw>
