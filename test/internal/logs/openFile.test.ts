/** The HTTP client for log files: that of the caller first, then that of the Polytomic client. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { layerFetch } from "../../../src/internal/client/layers.ts"
import { keys, openFile } from "../../../src/internal/logs/openFile.ts"
import { PolytomicClient } from "../../../src/PolytomicClient.ts"
import { layer } from "../../support/client.ts"
import { ok, stub } from "../../support/stub.ts"

const url = "https://files.example.com/a"

/** A `fetch` that responds with its name. */
const named =
  (name: string): typeof globalThis.fetch =>
  async () =>
    new Response(name)

/** The text that the selected client gets. */
const read = Effect.flatMap(openFile, (open) =>
  Effect.flatMap(open(url), ({ body }) => Stream.mkString(Stream.decodeText(body)))
)

const given = Layer.provide(FetchHttpClient.layer, Layer.succeed(FetchHttpClient.Fetch, named("the caller's client")))

describe("openFile", () => {
  it("finds the services of Effect's clients by their keys", () => {
    expect([keys.client.key, keys.tracer.key]).toEqual([HttpClient.HttpClient.key, HttpClient.TracerDisabledWhen.key])
  })

  it.effect("uses the client of the caller, not the Polytomic client", () =>
    Effect.gen(function* () {
      const own = layerFetch({ apiKey: "k", fetch: named("own") as never }) // called with two arguments
      expect(yield* Effect.provide(read, [own, given])).toBe("the caller's client")
      expect(yield* Effect.provide(read, [layer(stub(ok)), given])).toBe("the caller's client")
    })
  )

  it.effect("uses the client below the Polytomic client", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      expect(yield* Effect.provide(read, layer(server))).toContain("data")
      expect(server.sent.map((request) => request.url.href)).toEqual([url])
    })
  )

  it.effect("uses the fetch of the Polytomic client, unless the fiber has one", () =>
    Effect.gen(function* () {
      const own = layerFetch({ apiKey: "k", fetch: named("own") as never }) // called with two arguments
      expect(yield* Effect.provide(read, own)).toBe("own")
      const ofFiber = Effect.provideService(read, FetchHttpClient.Fetch, named("the fiber's"))
      expect(yield* Effect.provide(ofFiber, own)).toBe("the fiber's")
    })
  )

  it.effect("uses the fetch of the fiber, if the Polytomic client has none", () =>
    Effect.gen(function* () {
      const fetch = Effect.provideService(FetchHttpClient.Fetch, named("the fiber's"))
      expect(yield* read.pipe(fetch, Effect.provide(layerFetch({ apiKey: "k" })))).toBe("the fiber's")
      // A client created by a test.
      const bare = {
        execute: () => Effect.die("unused"),
        items: () => {
          throw new Error("unused")
        }
      }
      expect(yield* read.pipe(fetch, Effect.provideService(PolytomicClient, bare as never))).toBe("the fiber's") // never called
    })
  )
})
