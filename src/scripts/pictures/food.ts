import { box, line, oval, path, placed, type Draw } from "./shapes"

const LEAF = "M0 0C-30-20-34-66 0-96 34-66 30-20 0 0z"

/** Things to eat, each drawn from a few shapes. */
export const FOOD = {
  leaves: ({ main, dark, accent }) =>
    [-44, 44, -24, 24, 0]
      .map((turn, index) =>
        placed(
          path(LEAF, index < 2 ? dark : main) + line("M0-4V-78M0-30l-13-14M0-30l13-14", accent, 3),
          100,
          152,
          turn,
          1.12,
        ),
      )
      .join("") + path("M88 164c-6-16-4-30 2-40h20c6 10 8 24 2 40z", accent),
  cabbage: ({ main, dark, accent }) =>
    oval(100, 112, 58, 53, dark) +
    oval(84, 112, 40, 48, main, 12) +
    oval(116, 112, 38, 48, main, -12) +
    oval(100, 118, 28, 44, accent) +
    line("M100 160V92M100 128l-14-16M100 116l14-16", main, 4),
  scallions: ({ main, dark, accent }) =>
    [-16, -8, 0, 8, 16]
      .map((turn, index) =>
        placed(
          line("M0 0V-70", accent, 10) +
            line("M0-66C0-90-6-104-10-116M0-66C0-92 6-104 12-114", index % 2 ? dark : main, 9),
          100,
          158,
          turn,
        ),
      )
      .join("") + box(76, 112, 48, 10, 4, "#d9a35c"),
  bulbs: ({ main, dark, accent }) =>
    [
      [70, 132, -12, 0.85],
      [132, 132, 12, 0.85],
      [100, 122, 0, 1],
    ]
      .map(([x, y, turn, scale]) =>
        placed(
          path("M0-52C4-36 38-24 38 6 38 30 18 38 0 38S-38 30-38 6C-38-24-4-36 0-52z", main) +
            line("M0-34C-20-12-20 18-6 36M0-34C20-12 20 18 6 36", dark, 2) +
            line("M0-50v-12", accent, 6),
          x,
          y,
          turn,
          scale,
        ),
      )
      .join(""),
  mushrooms: ({ main, dark, accent }) =>
    [
      [64, 138, -10, 0.75],
      [138, 138, 10, 0.75],
      [100, 120, 0, 1],
    ]
      .map(([x, y, turn, scale]) =>
        placed(
          path("M-14-10C-12 16-18 40-12 44h24c6-4 0-28 2-54z", accent) +
            path("M-48-6C-48-44-26-58 0-58S48-44 48-6C30 4-30 4-48-6z", main) +
            oval(-14, -34, 9, 6, dark, -20),
          x,
          y,
          turn,
          scale,
        ),
      )
      .join(""),
  needles: ({ main, dark, accent }) =>
    [-30, -20, -10, 0, 10, 20, 30]
      .map((turn) => placed(line("M0 0V-92", accent, 7) + oval(0, -96, 10, 8, main), 100, 158, turn))
      .join("") + box(70, 130, 60, 26, 10, dark),
  pods: ({ main, dark, accent }) =>
    [-34, -8, 20]
      .map((turn, index) =>
        placed(
          path("M-70 0C-40-26 40-26 70-4 40 18-40 22-70 0z", index === 1 ? main : dark) +
            [-36, -12, 12, 36].map((x) => oval(x, -2, 9, 8, accent)).join(""),
          100,
          112 + index * 10,
          turn,
          0.9,
        ),
      )
      .join(""),
  cucumber: ({ main, dark, accent }) =>
    [-28, -10]
      .map((turn, index) =>
        placed(
          box(-74, -17, 148, 34, 17, index ? main : dark) + line("M-54-5h100M-50 6h92", accent, 2),
          100,
          100 + index * 34,
          turn,
        ),
      )
      .join(""),
  slender: ({ main, dark, accent }) =>
    [-36, -24, -12]
      .map((turn, index) =>
        placed(
          path("M-78 0C-60-14 40-16 74-6c8 2 8 10 0 12C40 16-60 14-78 0z", index === 1 ? main : dark) +
            line("M70 0l16-6", accent, 7),
          100,
          96 + index * 26,
          turn,
        ),
      )
      .join(""),
  gourd: ({ main, dark, accent }) =>
    oval(62, 116, 30, 44, dark) +
    oval(138, 116, 30, 44, dark) +
    oval(80, 114, 30, 50, main) +
    oval(120, 114, 30, 50, main) +
    oval(100, 114, 26, 52, main) +
    line("M100 64c0-12 4-18 12-22", accent, 9),
  roots: ({ main, dark, accent }) =>
    [-26, 0, 26]
      .map((turn, index) =>
        placed(
          [-18, 0, 18].map((lean) => placed(line("M0 0C-2-14 0-26 4-36", accent, 6), 0, -40, lean)).join("") +
            path("M-22-38C-22-50 22-50 22-38 20 0 8 40 0 58-8 40-20 0-22-38z", index === 1 ? main : dark) +
            line("M-14-20h12M2-2h10M-8 14h8", dark, 2),
          100,
          104,
          turn,
        ),
      )
      .join(""),
  tubers: ({ main, dark, accent }) =>
    oval(70, 134, 38, 28, dark, -14) +
    oval(134, 136, 36, 26, main, 18) +
    oval(102, 108, 42, 30, main, -6) +
    [
      [60, 128],
      [82, 140],
      [90, 100],
      [114, 114],
      [126, 132],
      [144, 144],
    ]
      .map(([x, y]) => oval(x, y, 3, 2, accent))
      .join(""),
  round: ({ main, dark, accent }) =>
    oval(66, 130, 34, 33, dark) +
    oval(136, 130, 34, 33, main) +
    oval(100, 112, 42, 40, main) +
    path("M100 76c-8-14-26-14-34-8 8 10 24 14 34 8zM100 76c8-14 26-14 34-8-8 10-24 14-34 8z", accent) +
    line("M100 76V62", accent, 5),
  pepper: ({ main, dark, accent }) =>
    path(
      "M60 84c-20 20-8 74 16 78 10 2 14-4 24-4s14 6 24 4c24-4 36-58 16-78-12-12-28-10-40-2-12-8-28-10-40 2z",
      main,
    ) +
    line("M84 90c-8 22-4 46 4 58M116 90c8 22 4 46-4 58", dark, 3) +
    path("M78 84c8-12 36-12 44 0-8 8-36 8-44 0z", accent) +
    line("M100 78c0-12 4-20 12-26", accent, 8),
  chilli: ({ main, dark, accent }) =>
    [-30, 4, 34]
      .map((turn, index) =>
        placed(
          path("M-12-46C14-50 16-20 10 10 6 32-4 52-20 64-10 40-24-10-12-46z", index === 1 ? main : dark) +
            line("M-2-48c0-8 2-14 8-20", accent, 7),
          100,
          106,
          turn,
          1.1,
        ),
      )
      .join(""),
  corn: ({ main, dark, accent }) =>
    oval(100, 100, 28, 60, main) +
    [-16, 0, 16].map((x) => line(`M${100 + x} 50v100`, dark, 2)).join("") +
    [66, 82, 98, 114].map((y) => line(`M74 ${y}h52`, dark, 2)).join("") +
    path(
      "M100 164C60 160 54 112 62 84c16 24 30 52 38 80zM100 164c40-4 46-52 38-80-16 24-30 52-38 80z",
      accent,
    ),
  florets: ({ main, dark, accent }) =>
    path("M84 164c0-20-18-30-22-48h76c-4 18-22 28-22 48z", accent) +
    [
      [66, 100, 26],
      [134, 100, 26],
      [82, 76, 28],
      [118, 76, 28],
      [100, 102, 30],
    ]
      .map(([x, y, r], index) => oval(x, y, r, r, index % 2 ? dark : main))
      .join(""),
  melon: ({ main, dark, accent }) =>
    oval(86, 112, 56, 50, main) +
    line("M60 70c-14 26-14 58 0 84M86 62v100M112 70c14 26 14 58 0 84", dark, 7) +
    path("M96 160c30-4 62-30 76-66 8 40-28 74-76 66z", dark) +
    path("M106 150c26-8 48-26 60-50 2 32-26 56-60 50z", accent) +
    [
      [128, 142],
      [144, 130],
      [154, 118],
    ]
      .map(([x, y]) => oval(x, y, 2.5, 4, "#3b2a20", 30))
      .join(""),
  bananas: ({ main, dark }) =>
    [0, 14, 28]
      .map((turn, index) =>
        placed(
          path("M-62-34C-50 30 20 56 70 20 30 22-30 6-48-42z", index === 1 ? dark : main) +
            line("M-56-38l-4-10", "#6b4f2a", 9),
          96,
          98,
          turn - 14,
        ),
      )
      .join(""),
  cluster: ({ main, dark, accent }) =>
    [
      [70, 106],
      [100, 102],
      [130, 106],
      [84, 130],
      [116, 130],
      [100, 152],
    ]
      .map(([x, y], index) => oval(x, y, 20, 20, index % 2 ? dark : main))
      .join("") +
    path("M100 86c6-24 34-28 46-20-8 18-30 26-46 20z", accent) +
    line("M100 90V62", "#7a5a35", 5),
  meat: ({ main, dark, accent }) =>
    path("M38 116c-6-40 40-64 78-54 40 10 56 44 40 72-14 26-52 24-76 26-22 2-38-14-42-44z", accent) +
    path("M50 116c-4-30 34-50 64-42 32 8 44 34 32 54-12 20-42 18-62 20-18 2-30-8-34-32z", main) +
    line("M70 112c14-14 34-12 44-2M86 132c16-6 34-4 44-10", accent, 5) +
    oval(128, 96, 10, 8, dark),
  ribs: ({ main, dark, accent }) =>
    [44, 72, 100, 128]
      .map(
        (x) =>
          line(`M${x + 12} 60v98`, accent, 12) +
          oval(x + 8, 58, 8, 7, accent) +
          oval(x + 16, 58, 8, 7, accent),
      )
      .join("") +
    path("M36 82c40-12 90-12 128 0v52c-38 12-88 12-128 0z", main) +
    line("M48 100c30-8 70-8 102 0M48 120c30-6 70-6 102 0", dark, 4),
  poultry: ({ main, dark, accent }) =>
    line("M136 84l30-30", accent, 14) +
    oval(164, 46, 10, 9, accent) +
    oval(172, 56, 10, 9, accent) +
    path("M40 124c-8-36 26-56 60-52 22 2 38 12 44 22-2 40-38 70-72 66-18-2-28-16-32-36z", main) +
    line("M66 104c10-12 26-16 38-14", dark, 5) +
    oval(84, 134, 16, 10, dark, 20),
  fish: ({ main, dark, accent }) =>
    path("M140 108l42-32c-6 22-6 42 0 64z", dark) +
    path("M18 108c24-42 90-52 132 0-42 52-108 42-132 0z", main) +
    path("M70 76c14-18 36-20 50-14l-10 18zM78 142c10 14 26 16 38 12l-8-16z", dark) +
    line("M62 80c12 18 12 38 0 56M92 92c6 10 6 22 0 32M112 94c5 8 5 20 0 28", accent, 3) +
    oval(44, 100, 7, 7, "#fff") +
    oval(44, 100, 3.5, 3.5, "#222"),
  shrimp: ({ main, dark, accent }) =>
    line("M52 78C38 56 34 44 40 30M58 74C52 52 56 40 66 30", dark, 3) +
    path(
      "M46 84c30-30 96-24 106 22 6 30-18 52-44 52 20-14 22-36 8-48-18-14-44-4-62 0-16 2-18-16-8-26z",
      main,
    ) +
    line(
      "M84 66c2 14 0 26-6 38M112 68c-2 14-8 24-14 34M136 86c-8 8-16 14-24 20M146 120c-10 0-18 0-26-2",
      accent,
      3,
    ) +
    path("M108 158c-14-6-26 0-34 8 12 4 26 4 34-8z", dark) +
    oval(62, 88, 4, 4, "#222"),
  crab: ({ main, dark, accent }) =>
    line("M54 118l-30 14M56 130l-24 26M146 118l30 14M144 130l24 26M60 96L38 74M140 96l22-22", dark, 9) +
    oval(34, 62, 18, 16, main, 30) +
    oval(166, 62, 18, 16, main, -30) +
    oval(100, 118, 56, 38, main) +
    line("M82 84V70M118 84V70", dark, 5) +
    oval(82, 68, 6, 6, "#222") +
    oval(118, 68, 6, 6, "#222") +
    line("M78 124c12 10 32 10 44 0", accent, 5),
  shells: ({ main, dark, accent }) =>
    [
      [64, 136, -14, 0.7],
      [138, 136, 14, 0.7],
      [100, 112, 0, 1],
    ]
      .map(([x, y, turn, scale]) =>
        placed(
          path("M0 44C-40 40-56 6-46-16-32-44 32-44 46-16 56 6 40 40 0 44z", main) +
            [-30, -15, 0, 15, 30].map((lean) => line(`M0 40L${lean * 1.15}-28`, dark, 3)).join("") +
            oval(0, 42, 14, 6, accent),
          x,
          y,
          turn,
          scale,
        ),
      )
      .join(""),
  eggs: ({ main, dark, accent }) =>
    [
      [66, 124, -8, 0.9],
      [134, 124, 8, 0.9],
      [100, 112, 0, 1],
    ]
      .map(([x, y, turn, scale], index) =>
        placed(
          path("M0-50c24 0 38 34 38 56S20 42 0 42-38 28-38 6-24-50 0-50z", index === 2 ? main : dark),
          x,
          y,
          turn,
          scale,
        ),
      )
      .join("") + path("M32 138h136l-12 28H44z", accent),
  tofu: ({ main, dark, accent }) =>
    path("M40 96l62-28 60 24-62 30z", main) +
    path("M40 96v40l60 28v-42z", dark) +
    path("M100 122v42l62-30V92z", accent) +
    line("M71 82l60 26M70 110v40", dark, 2),
  noodles: ({ main, dark, accent }) =>
    [60, 76, 92, 108, 124, 140]
      .map((x, index) => line(`M${x} 96c-10-24 22-30 8-48`, index % 2 ? dark : main, 8))
      .join("") +
    oval(100, 100, 66, 16, main) +
    line("M48 98c20-10 40 10 60-2s30 6 44 2", dark, 4) +
    path("M34 100h132c0 40-28 64-66 64s-66-24-66-64z", accent),
  grains: ({ main, dark, accent }) =>
    oval(100, 92, 62, 26, main) +
    [
      [66, 88],
      [84, 78],
      [104, 74],
      [124, 82],
      [140, 92],
      [78, 98],
      [98, 92],
      [116, 98],
    ]
      .map(([x, y], index) => oval(x, y, 9, 6, index % 2 ? dark : main, index * 27))
      .join("") +
    path("M32 96c40 18 96 18 136 0-2 42-28 68-68 68s-66-26-68-68z", accent),
  sack: ({ main, dark, accent }) =>
    path("M56 62c-10 30-16 76-6 102h100c10-26 4-72-6-102z", main) +
    path("M56 62c-4-12 2-20 10-24 10 8 24 8 34 0 10 8 24 8 34 0 8 4 14 12 10 24-28 10-60 10-88 0z", dark) +
    line("M54 66c28 10 64 10 92 0", accent, 6) +
    oval(100, 116, 30, 26, accent) +
    line("M100 132V98M100 118l-10-10M100 118l10-10M100 108l-8-9M100 108l8-9", main, 4),
  bottle: ({ main, dark, accent }) =>
    box(86, 28, 28, 18, 5, dark) +
    path("M90 44h20v20c18 8 26 20 26 40v50c0 8-4 10-10 10H74c-6 0-10-2-10-10v-50c0-20 8-32 26-40z", main) +
    box(64, 100, 72, 42, 3, accent) +
    oval(100, 121, 13, 13, dark),
  jug: ({ main, dark, accent }) =>
    box(84, 30, 28, 16, 5, dark) +
    line("M116 58c30-4 34 30 22 46", dark, 11) +
    path("M80 44h36c2 14 24 22 28 42v66c0 8-4 12-12 12H66c-8 0-12-4-12-12V86c4-20 24-28 26-42z", main) +
    box(62, 98, 76, 46, 6, accent) +
    path("M100 104c10 14 12 20 12 24a12 12 0 0 1-24 0c0-4 2-10 12-24z", main),
  jar: ({ main, dark, accent }) =>
    box(60, 46, 80, 20, 6, dark) +
    path("M64 66h72c10 8 12 16 12 28v54c0 10-6 16-14 16H66c-8 0-14-6-14-16V94c0-12 2-20 12-28z", main) +
    box(52, 96, 96, 42, 2, accent) +
    oval(100, 117, 15, 12, main),
  pouch: ({ main, dark, accent }) =>
    path("M52 44h96c-6 40-4 80 6 120H46c10-40 12-80 6-120z", main) +
    path("M52 44h96l-2 16H54z", dark) +
    line("M58 52h84", accent, 2) +
    oval(100, 108, 34, 30, accent) +
    path("M100 88c16 8 20 20 16 36-18 2-30-4-34-16 4-12 10-18 18-20z", main),
  tin: ({ main, dark, accent }) =>
    path("M44 66v84c20 18 92 18 112 0V66z", main) +
    oval(100, 66, 56, 17, dark) +
    oval(100, 65, 44, 11, accent) +
    path("M44 96c20 14 92 14 112 0v34c-20 14-92 14-112 0z", accent) +
    oval(100, 118, 18, 13, main),
  balls: ({ main, dark, accent }) =>
    [
      [70, 104],
      [130, 104],
      [100, 90],
      [84, 116],
      [116, 116],
    ]
      .map(([x, y], index) => oval(x, y, 24, 23, index % 2 ? dark : main))
      .join("") + path("M28 118h144c-6 30-30 46-72 46s-66-16-72-46z", accent),
  dumplings: ({ main, dark, accent }) =>
    oval(100, 146, 74, 18, accent) +
    [
      [66, 124],
      [134, 124],
      [100, 104],
    ]
      .map(([x, y]) =>
        placed(
          path("M-40 12C-36-34 36-34 40 12 20 26-20 26-40 12z", main) +
            line("M-30-4c8-6 8-6 14 0s10-6 16-2 10-6 16 0 8 2 12 4", dark, 3),
          x,
          y,
        ),
      )
      .join(""),
  carton: ({ main, dark, accent }) =>
    path("M50 72h84v92H50z", main) +
    path("M134 72l22-16v90l-22 18z", dark) +
    path("M50 72l22-16h84l-22 16z", accent) +
    box(62, 92, 60, 50, 6, accent) +
    oval(92, 117, 16, 16, main),
  flowers: ({ main, dark, accent }) =>
    line("M100 160C98 130 84 110 66 92M100 160c2-30 16-50 36-66M100 160V80", "#5c9a54", 5) +
    [
      [62, 84],
      [140, 86],
      [100, 62],
    ]
      .map(
        ([x, y], index) =>
          [0, 72, 144, 216, 288]
            .map((turn) => placed(oval(0, -16, 11, 16, index % 2 ? dark : main), x, y, turn))
            .join("") + oval(x, y, 8, 8, accent),
      )
      .join("") +
    path("M76 128h48l-8 36H84z", "#e8d9c0"),
  ice: ({ main, dark, accent }) =>
    [
      [62, 128, -8],
      [122, 126, 10],
      [94, 84, 4],
    ]
      .map(([x, y, turn]) =>
        placed(
          box(-28, -26, 60, 58, 10, main) +
            line("M-14-12h22M-14-4h10", accent, 4) +
            line("M20-14v32", dark, 3),
          x,
          y,
          turn,
        ),
      )
      .join(""),
} satisfies Record<string, Draw>
