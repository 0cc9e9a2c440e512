// Runs a program that knows nothing of us, and kills it when we are gone. Tells its parent the program's { pid }.
import { spawn } from "node:child_process"

const [command, ...args] = process.argv.slice(2)
const program = spawn(command, args, { stdio: "inherit" })
program.once("spawn", () => process.send({ pid: program.pid }))
program.once("error", (error) => {
  console.error(error.message)
  process.exit(1)
})
program.once("exit", (code) => process.exit(code ?? 1))
process.once("disconnect", () => program.kill("SIGKILL"))
