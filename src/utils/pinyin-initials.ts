import { pinyin } from "pinyin-pro"

const NOT_TYPED = /[^\p{Letter}\p{Number}]+/gu

/**
 * What is typed to find something by its Chinese name: the first letter of each character's sound, Latin letters and
 * figures as they are: 有机西红柿 500g → yjxhs500g. Empty for a name without Chinese characters: that is found by its words.
 */
export function pinyinInitials(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) {
    return ""
  }
  const parts = pinyin(name, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" })
  return parts.join("").replace(NOT_TYPED, "").toLowerCase()
}
