/** A program without limits and circuits bundles none of their code, and pays one lookup per attempt. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { build } from "esbuild"
import { root } from "../../../scripts/internal/shell.ts"
import * as Credentials from "../../../src/Credentials.ts"
import { apiKey, call } from "../../support/client.ts"
import * as Op from "../../support/operations.ts"
import { ok, stub } from "../../support/stub.ts"

const modulesOf = async (program: string): Promise<ReadonlyArray<string>> => {
  const { metafile } = await build({
    stdin: { contents: program, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    conditions: ["effect-polytomic-source"]
  })
  const [output] = Object.values(metafile.outputs)
  return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []))
}

const theirs =
  /persistence\/|RateLimit|rateLimiter|CircuitBreaker|internal\/limits\/|internal\/concurrency\/(?!eventModel)|Telemetry\.ts/

describe("a program without limits", () => {
  it("bundles no code for limits", async () => {
    const program = `
      import { Connections, Polytomic } from "effect-polytomic"
      console.log(Connections, Polytomic.layer)`
    expect((await modulesOf(program)).filter((file) => theirs.test(file))).toEqual([])
  })

  it("bundles it when a limit is used", async () => {
    const program = `
      import { layer } from "effect-polytomic/RateLimit"
      console.log(layer)`
    expect((await modulesOf(program)).filter((file) => theirs.test(file)).length).toBeGreaterThan(3)
  })

  it.effect("requests its authorization once per request", () =>
    Effect.gen(function* () {
      let requested = 0
      const credentials = Credentials.fromEffect(
        Effect.sync(() => {
          requested++
          return Credentials.Authorization.bearer(apiKey)
        })
      )
      yield* call(stub(ok), Op.get, { id: "1" }, { credentials })
      expect(requested).toBe(1)
    })
  )
})
