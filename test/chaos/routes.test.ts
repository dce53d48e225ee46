/** Path fields cannot change the route: every path field of every operation, over a real socket. */
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { describe, expect } from "vitest"
import { inputs, pathNames } from "../../scripts/internal/samples.ts"
import * as Deadline from "../../src/Deadline.ts"
import { all } from "../../src/emulator/internal/tables.ts"
import { layerFetch } from "../../src/internal/client/layers.ts"
import type { Any } from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { apiKey } from "../support/client.ts"
import { rawServer } from "../support/rawServer.ts"

const nasty = [
  "a/b",
  "../..",
  "..\\..",
  "%2f",
  "%2e%2e",
  "%2e%2e%2fadmin",
  "%252f",
  "x?force=true",
  "x#fragment",
  "x;y=z",
  "//elsewhere.example/x",
  "https://elsewhere.example/x",
  "@elsewhere.example",
  "x&y=z",
  "..;/x",
  "…/🦊 +"
]

const refused = ["", ".", "..", "x\r\nhost: elsewhere.example", "x\u0000", "\ud800"]

// The path of an input that is sent unchanged: the template with one segment for each field.
const routeOf = (operation: Any): RegExp =>
  new RegExp(`^${operation.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/?#]+")}$`)

const fields = all.flatMap((operation) => {
  const [input] = inputs(operation, 1)
  return pathNames(operation).map((name) => ({ operation, input: input ?? {}, name }))
})

describe("path parameters", () => {
  it.live("never leave their segment and arrive unchanged", () =>
    Effect.gen(function* () {
      expect(fields.length).toBeGreaterThan(300)
      const server = yield* rawServer((_, response) => response.writeHead(404).end())
      const sent = yield* Effect.forEach(
        fields.flatMap((field) => nasty.map((value) => ({ ...field, value }))),
        ({ input, name, operation, value }, i) =>
          Effect.gen(function* () {
            const error = yield* Effect.flip(PolytomicClient.execute(operation, { ...input, [name]: value }))
            return { error, operation, name, value, i }
          }),
        { concurrency: 1 }
      ).pipe(Effect.provide(layerFetch({ apiKey, baseUrl: server.url })))
      // Fields with a closed set of values reject all others before anything is sent.
      const arrived = sent.filter(({ error }) => Object(error)._tag !== "PolytomicInvalidInput")
      expect(arrived.length).toBeGreaterThan(sent.length * 0.9)
      expect(server.targets.length).toBe(arrived.length)
      for (const [i, { name, operation, value }] of arrived.entries()) {
        const [path = ""] = (server.targets[i] ?? "").split("?")
        const where = `${operation.id} ${operation.path} ${name}=${value}: ${path}`
        expect(routeOf(operation).test(path), where).toBe(true)
        const at = operation.path.split("/").indexOf(`{${name}}`)
        expect(decodeURIComponent(path.split("/")[at] ?? ""), where).toBe(value)
      }
    }).pipe(
      Effect.scoped,
      Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
      Effect.provideService(Deadline.Deadline, Deadline.none)
    )
  )

  it.live("that would address another route are rejected before anything is sent", () =>
    Effect.gen(function* () {
      const server = yield* rawServer((_, response) => response.writeHead(404).end())
      yield* Effect.forEach(
        fields.flatMap((field) => refused.map((value) => ({ ...field, value }))),
        ({ input, name, operation, value }) =>
          Effect.gen(function* () {
            const error = yield* Effect.flip(PolytomicClient.execute(operation, { ...input, [name]: value }))
            expect(error, `${operation.id} ${name}=${JSON.stringify(value)}`).toMatchObject({
              _tag: "PolytomicInvalidInput",
              issues: [{ path: [name] }]
            })
          })
      ).pipe(Effect.provide(layerFetch({ apiKey, baseUrl: server.url })))
      expect(server.targets).toEqual([])
    }).pipe(Effect.scoped)
  )
})
