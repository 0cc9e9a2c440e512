import { Agent, request } from "http"

export type RawRequest = {
  method: string
  /** As it goes over the wire: nothing of it is encoded here. */
  path: string
  headers: Record<string, string>
  body: Buffer | null
}

export type RawAnswer = { status: number; contentType: string; text: string }

/** Sends requests byte by byte as they are, over connections that stay open. */
export function rawClient(baseUrl: string) {
  const { hostname, port } = new URL(baseUrl)
  const agent = new Agent({ keepAlive: true })
  return {
    send: ({ method, path, headers, body }: RawRequest) =>
      new Promise<RawAnswer>((resolve, reject) => {
        const length = body ? { "content-length": String(body.length) } : {}
        const sent = request(
          { hostname, port, agent, method, path, headers: { ...headers, ...length } },
          (answer) => {
            const chunks: Buffer[] = []
            answer.on("data", (chunk: Buffer) => chunks.push(chunk))
            answer.on("error", reject)
            answer.on("end", () =>
              resolve({
                status: answer.statusCode as number,
                contentType: answer.headers["content-type"] ?? "",
                text: Buffer.concat(chunks).toString(),
              }),
            )
          },
        )
        sent.on("error", reject)
        sent.end(body)
      }),
    close: () => agent.destroy(),
  }
}
