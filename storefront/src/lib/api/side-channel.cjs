/** What the package of this name is for in a browser that has a WeakMap: 30 kB less of script. */
module.exports = () => new WeakMap()
