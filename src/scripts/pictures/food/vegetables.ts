import { box, line, oval, path, placed, type Draw } from "../shapes"

const LEAF = "M0 0C-30-20-34-66 0-96 34-66 30-20 0 0z"

/** Vegetables and mushrooms. */
export const VEGETABLES = {
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
} satisfies Record<string, Draw>
