/** The distributor's categories as the source writes them (without the place): how codes begin, and the address. */
export const CATEGORIES: readonly { name: string; code: string; handle: string }[] = [
  { name: "蔬菜", code: "SC", handle: "vegetables" },
  { name: "水果", code: "SG", handle: "fruit" },
  { name: "鲜肉类", code: "XR", handle: "meat" },
  { name: "水产类", code: "SH", handle: "fish" },
  { name: "蛋类", code: "DL", handle: "eggs" },
  { name: "素杂类", code: "SZ", handle: "tofu-and-pickles" },
  { name: "冻品类", code: "DP", handle: "frozen" },
  { name: "粮油米面", code: "LY", handle: "rice-oil-noodles" },
  { name: "干货类", code: "GH", handle: "dry-goods" },
  { name: "调味品", code: "TW", handle: "seasoning" },
  { name: "饮瓶类", code: "YP", handle: "drinks" },
  { name: "厨房用品", code: "CF", handle: "kitchen" },
  { name: "鲜花类", code: "XH", handle: "flowers" },
]
