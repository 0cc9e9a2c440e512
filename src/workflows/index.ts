/** What a host app may call: `medusa-b2b-ordering/workflows`. */
export * from "./announcement"
export * from "./catalog"
export * from "./commission"
export * from "./company"
export * from "./finance"
export * from "./placement"
export * from "./pricing"
export * from "./warehouse"
