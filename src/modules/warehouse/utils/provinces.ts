import { normalizePlaceName } from "./normalize-place-name"

/**
 * First-level divisions of the countries whose addresses name them: [code in the gazetteer's source, name, other
 * ways to write it]. The gazetteer knows divisions by code only, and people write names.
 */
type Division = readonly [code: string, name: string, ...aliases: string[]]

const US = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|
LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|
NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|
OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|
UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`

const DIVISIONS: Record<string, readonly Division[]> = {
  us: US.split(/\|\n?/).map((line) => [line.slice(0, 2), line.slice(3)] as const),
  gb: [
    ["ENG", "England"],
    ["SCT", "Scotland"],
    ["WLS", "Wales"],
    ["NIR", "Northern Ireland"],
  ],
  ca: [
    ["01", "Alberta", "AB"],
    ["02", "British Columbia", "BC"],
    ["03", "Manitoba", "MB"],
    ["04", "New Brunswick", "NB"],
    ["05", "Newfoundland and Labrador", "NL"],
    ["07", "Nova Scotia", "NS"],
    ["08", "Ontario", "ON"],
    ["09", "Prince Edward Island", "PE"],
    ["10", "Quebec", "QC"],
    ["11", "Saskatchewan", "SK"],
    ["12", "Yukon", "YT"],
    ["13", "Northwest Territories", "NT"],
    ["14", "Nunavut", "NU"],
  ],
  au: [
    ["01", "Australian Capital Territory", "ACT"],
    ["02", "New South Wales", "NSW"],
    ["03", "Northern Territory", "NT"],
    ["04", "Queensland", "QLD"],
    ["05", "South Australia", "SA"],
    ["06", "Tasmania", "TAS"],
    ["07", "Victoria", "VIC"],
    ["08", "Western Australia", "WA"],
  ],
  cn: [
    ["01", "安徽省", "Anhui", "AH"],
    ["02", "浙江省", "Zhejiang", "ZJ"],
    ["03", "江西省", "Jiangxi", "JX"],
    ["04", "江苏省", "Jiangsu", "JS"],
    ["05", "吉林省", "Jilin", "JL"],
    ["06", "青海省", "Qinghai", "QH"],
    ["07", "福建省", "Fujian", "FJ"],
    ["08", "黑龙江省", "Heilongjiang", "HL"],
    ["09", "河南省", "Henan", "HA"],
    ["10", "河北省", "Hebei", "HE"],
    ["11", "湖南省", "Hunan", "HN"],
    ["12", "湖北省", "Hubei", "HB"],
    ["13", "新疆维吾尔自治区", "Xinjiang", "XJ"],
    ["14", "西藏自治区", "Tibet", "Xizang", "XZ"],
    ["15", "甘肃省", "Gansu", "GS"],
    ["16", "广西壮族自治区", "Guangxi", "GX"],
    ["18", "贵州省", "Guizhou", "GZ"],
    ["19", "辽宁省", "Liaoning", "LN"],
    ["20", "内蒙古自治区", "Inner Mongolia", "Nei Mongol", "NM"],
    ["21", "宁夏回族自治区", "Ningxia", "NX"],
    ["22", "北京市", "Beijing", "BJ"],
    ["23", "上海市", "Shanghai", "SH"],
    ["24", "山西省", "Shanxi", "SX"],
    ["25", "山东省", "Shandong", "SD"],
    ["26", "陕西省", "Shaanxi", "SN"],
    ["28", "天津市", "Tianjin", "TJ"],
    ["29", "云南省", "Yunnan", "YN"],
    ["30", "广东省", "Guangdong", "GD"],
    ["31", "海南省", "Hainan", "HI"],
    ["32", "四川省", "Sichuan", "SC"],
    ["33", "重庆市", "Chongqing", "CQ"],
  ],
}

/** The name under which the gazetteer keeps a division; its code where no name is known. */
export function provinceOfCode(countryCode: string, code: string): string {
  return DIVISIONS[countryCode]?.find((division) => division[0] === code)?.[1] ?? code
}

/** One spelling of a province: "TX", "us-tx" and "Texas" are "texas"; an unknown one is just normalised. */
export function normalizeProvince(countryCode: string, text: string): string {
  const written = text.trim().toLowerCase()
  const bare = written.startsWith(`${countryCode}-`) ? written.slice(countryCode.length + 1) : written
  const isMeant = (spelling: string) => spelling.toLowerCase() === bare && /\D/.test(spelling)
  const division = DIVISIONS[countryCode]?.find((names) => names.some(isMeant))
  return normalizePlaceName(division?.[1] ?? text)
}
