/** A finished call keeps no program alive, and its resources are closed while the program continues. */
import type { Socket } from "node:net"
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import { describe, expect, it } from "vitest"
import { run } from "../../scripts/internal/shell.ts"
import { deno } from "../examples/deno.ts"
import { rawServer } from "../support/rawServer.ts"

/** Runs the program; returns its output and how long the process lived afterwards, in milliseconds. */
const outlive = async (command: (urls: ReadonlyArray<string>) => Promise<string>) => {
  const polytomic = await start({ port: 0 })
  let seen = 0
  const program = Effect.gen(function* () {
    const waiting = new Set<Socket>()
    const silent = yield* rawServer((request, response) => {
      if (request.url === "/waiting") return void response.end(`${seen} seen, ${waiting.size} waiting`)
      seen++
      waiting.add(request.socket)
      request.socket.once("close", () => waiting.delete(request.socket))
      if (request.url?.startsWith("/in-the-body")) response.writeHead(200).write(`{"data": [`)
    })
    const output = yield* Effect.promise(() => command([polytomic.url, silent.url]))
    const [, printed, at] = /^(.*) (\d+)\n?$/.exec(output) ?? []
    return { printed, livedOn: Date.now() - Number(at) }
  })
  const result = await Effect.runPromise(Effect.scoped(program))
  await polytomic.close()
  return result
}

const file = "test/chaos/exit.ts"

const onNode = (urls: ReadonlyArray<string>): Promise<string> =>
  run("node", ["--conditions=effect-polytomic-source", file, ...urls])

const onBun = (urls: ReadonlyArray<string>): Promise<string> =>
  run("bun", ["--conditions=effect-polytomic-source", file, ...urls])

const onDeno = async (urls: ReadonlyArray<string>): Promise<string> => {
  const { code, errors, output } = await deno(["run", "--no-check", "--no-prompt", "--allow-net", file, ...urls])
  expect(code, errors).toBe(0)
  return output
}

describe("a program that ends", () => {
  it.each([
    ["Deno", onDeno],
    ["Node", onNode],
    ["Bun", onBun]
  ] as const)(
    "closes its resources and exits at once although deadlines of minutes were set, on %s",
    { timeout: 120_000 },
    async (_, command) => {
      const { livedOn, printed } = await outlive(command)
      expect(printed).toBe("0 PolytomicUnauthorized None Failure None Failure, 4 seen, 0 waiting")
      // The deadlines that would keep it alive are minutes long.
      expect(livedOn).toBeLessThan(20_000)
    }
  )
})
