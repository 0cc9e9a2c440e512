import { box, line, oval, path, placed, type Draw } from "../shapes"

/** What is made, dried, frozen or packed; and what is sold beside food. */
export const PANTRY = {
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
