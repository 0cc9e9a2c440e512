import type { MedusaContainer } from "@medusajs/framework/types"
import { createRequire } from "module"
import { startApp } from "@medusajs/test-utils/dist/medusa-test-runner-utils/bootstrap-app"

type Tasks = Record<string, (container: MedusaContainer, input: unknown) => Promise<unknown>>

/** What `useProcesses` forks: boots, says so, then answers one task after the other. */
async function serve(file: string): Promise<void> {
  const tasks = createRequire(__filename)(file) as Tasks
  const { container } = await startApp({ cwd: process.cwd() })
  process.on("message", ({ task, input }: { task: string; input: unknown }) => {
    void tasks[task](container, input).then(
      (result) => process.send!({ to: task, result }),
      (error: Error) => process.send!({ to: task, error: error.stack }),
    )
  })
  process.send!({ to: "boot" })
}

void serve(process.argv[2]).catch((error: Error) => process.send!({ to: "boot", error: error.stack }))
