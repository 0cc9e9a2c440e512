import { line, oval, path, placed, type Draw } from "../shapes"

/** Meat, fish and eggs, fresh. */
export const MEAT_AND_FISH = {
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
} satisfies Record<string, Draw>
