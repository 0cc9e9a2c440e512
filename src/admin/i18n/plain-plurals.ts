export type Tree = { [key: string]: string | Tree }

/**
 * The dashboard writes zhCN for the language that rules of plurals know as zh-CN, so that in Chinese a count is looked
 * up without suffix: every text for "other" is given under its plain name as well.
 */
export function withPlainPlurals(texts: Tree): Tree {
  const entries = Object.entries(texts).map(([key, value]): [string, string | Tree] => [
    key,
    typeof value === "string" ? value : withPlainPlurals(value),
  ])
  const plain = entries
    .filter(([key]) => key.endsWith("_other"))
    .map(([key, value]): [string, string | Tree] => [key.replace(/_other$/, ""), value])
  return Object.fromEntries([...plain, ...entries])
}
