import { line, oval, path, placed, type Draw } from "../shapes"

/** Fruit. */
export const FRUIT = {
  round: ({ main, dark, accent }) =>
    oval(66, 130, 34, 33, dark) +
    oval(136, 130, 34, 33, main) +
    oval(100, 112, 42, 40, main) +
    path("M100 76c-8-14-26-14-34-8 8 10 24 14 34 8zM100 76c8-14 26-14 34-8-8 10-24 14-34 8z", accent) +
    line("M100 76V62", accent, 5),
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
} satisfies Record<string, Draw>
