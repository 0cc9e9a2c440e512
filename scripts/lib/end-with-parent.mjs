// Loaded before the script of every process that `npm start` runs: when the parent dies without having ended it
// (kill -9, a crash), the process ends itself instead of keeping the port and the database.
const GRACE_MS = 10_000

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM")
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref()
})
process.channel?.unref()
// Not for what the process forks in turn: such children may live by their channel.
process.execArgv = process.execArgv.filter((flag) => flag !== "--import" && !flag.startsWith("file:"))
