/** The debug line of each attempt. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Credentials from "../../../src/Credentials.ts"
import { Connections } from "../../../src/generated/v2025-09-18/Connections.ts"
import * as Polytomic from "../../../src/Polytomic.ts"
import { connections, createClientWith } from "../../../src/promise.ts"

const lines: Array<string> = []

const logger = Logger.make(({ logLevel, message }) => {
  lines.push(`${logLevel} ${String(message)}`)
})

const run = (level: "Debug" | "Info") => {
  let count = 0
  const fetch = async () => (count++ === 0 ? new Response(null, { status: 503 }) : Response.json({ data: [] }))
  const layer = Polytomic.layer({ credentials: Credentials.apiKey("secret-key"), fetch })
  lines.length = 0
  return Effect.flatMap(Connections, (c) => c.list()).pipe(
    Effect.provide(layer),
    Effect.provideService(References.MinimumLogLevel, level),
    Effect.provide(Logger.layer([logger]))
  )
}

describe("an attempt", () => {
  it.live("is logged, if configured, without the key", () =>
    Effect.gen(function* () {
      yield* run("Debug")
      expect(lines.map((line) => line.replace(/ in .*/, " in …"))).toEqual([
        "Debug connections.list attempt 1: 503 in …",
        "Debug connections.list attempt 2: 200 in …"
      ])
    })
  )

  it.live("is not logged by default", () =>
    Effect.gen(function* () {
      yield* run("Info")
      expect(lines).toEqual([])
    })
  )

  it("is not logged by a Promise client, which has no log level", async () => {
    lines.length = 0
    const fetch = async () => Response.json({ data: [] })
    await createClientWith({ connections }, { apiKey: "k", fetch }).connections.list()
    expect(lines).toEqual([])
  })
})
