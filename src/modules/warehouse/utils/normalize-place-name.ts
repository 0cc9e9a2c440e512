/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
}

const HAN = /\p{Script=Han}/u

/** Peoples that the names of China's autonomous divisions carry: 恩施土家族苗族自治州 is called 恩施. */
const PEOPLES =
  "蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|回族|藏族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|" +
  "傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|普米族|" +
  "怒族|独龙族|裕固族|保安族|土族|蒙古族|哈萨克族|塔吉克族|锡伯族|各族"
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治[区州县旗]$`, "u")
const DIVISION = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|区|县|旗|盟)$/u

/**
 * One spelling for all the ways in which people write a place: without case, accents and punctuation, "St." as
 * "saint", Chinese names without the kind of division (广东省 → 广东, 恩施土家族苗族自治州 → 恩施). A name of two characters
 * keeps its last one (赵县), which is part of it.
 */
export function normalizePlaceName(name: string): string {
  return isChinese(name) ? normalizeChinese(name) : normalizeLatin(name)
}

export function isChinese(name: string): boolean {
  return HAN.test(name)
}

function normalizeChinese(name: string): string {
  const text = name
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase()
  const withoutPeoples = text.replace(AUTONOMOUS, "")
  if (withoutPeoples !== text && withoutPeoples.length >= 2) {
    return withoutPeoples
  }
  const stem = text.replace(DIVISION, "")
  return stem.length >= 2 ? stem : text
}

function normalizeLatin(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter])
    .replace(/['’‘`ʻʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\bst(e?)\b/g, "saint$1")
}
