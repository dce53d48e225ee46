/** Nothing that a call has begun keeps a program alive when it is done. */
import * as Effect from "effect/Effect"
import { start } from "effect-polytomic/emulator/node"
import { describe, expect, it } from "vitest"
import { run } from "../../scripts/internal/shell.ts"
import { deno } from "../examples/deno.ts"
import { rawServer } from "../support/rawServer.ts"

/** Runs the program, and tells what it said and how long it lived on after that, in milliseconds. */
const outlive = (start: (urls: ReadonlyArray<string>) => Promise<string>, baseUrl: string) =>
  Effect.gen(function* () {
    const silent = yield* rawServer(() => {})
    const output = yield* Effect.promise(() => start([baseUrl, silent.url]))
    const ended = Date.now()
    expect(yield* Effect.promise(() => closed(silent.sockets))).toBe(true)
    const [, said, at] = /^(.*) (\d+)\n$/.exec(output) ?? []
    return { said, livedOn: ended - Number(at) }
  }).pipe(Effect.scoped, Effect.runPromise)

const closed = async (sockets: ReadonlySet<unknown>): Promise<boolean> => {
  for (let i = 0; i < 100 && sockets.size > 0; i++) await new Promise((resolve) => setTimeout(resolve, 10))
  return sockets.size === 0
}

const program = "test/chaos/exit.ts"

const said = "0 PolytomicUnauthorized None Failure"

describe("a program that is done", () => {
  it("ends at once on Deno, although deadlines of minutes were set", async () => {
    const polytomic = await start({ port: 0 })
    const result = await outlive(async (urls) => {
      const { code, errors, output } = await deno(["run", "--no-check", "--no-prompt", "--allow-net", program, ...urls])
      expect(code, errors).toBe(0)
      return output
    }, polytomic.url)
    await polytomic.close()
    expect(result.said).toBe(said)
    expect(result.livedOn).toBeLessThan(2000)
  })

  it("ends at once on Node", async () => {
    const polytomic = await start({ port: 0 })
    const options = [
      "--conditions=effect-polytomic-source",
      "--import",
      "data:text/javascript,globalThis.Deno={args:process.argv.slice(2)}"
    ]
    const result = await outlive((urls) => run("node", [...options, program, ...urls]), polytomic.url)
    await polytomic.close()
    expect(result.said).toBe(said)
    expect(result.livedOn).toBeLessThan(2000)
  })
})
