/** The client that log files are read with: that of the caller first, then what the Polytomic client was made with. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import { layerFetch } from "../../../src/internal/client/layers.ts"
import { httpClient } from "../../../src/internal/logs/httpClient.ts"
import { PolytomicClient } from "../../../src/PolytomicClient.ts"
import { layer } from "../../support/client.ts"
import { ok, stub } from "../../support/stub.ts"

const url = "https://files.example.com/a"

/** A `fetch` that answers with its name. */
const named =
  (name: string): typeof globalThis.fetch =>
  async () =>
    new Response(name)

/** The text that the chosen client gets. */
const read = Effect.flatMap(httpClient, (http) => Effect.flatMap(http.get(url), (response) => response.text))

const given = Layer.provide(FetchHttpClient.layer, Layer.succeed(FetchHttpClient.Fetch, named("the caller's client")))

describe("httpClient", () => {
  it.effect("is that of the caller, whatever the Polytomic client was made with", () =>
    Effect.gen(function* () {
      const own = layerFetch({ apiKey: "k", fetch: named("own") as never }) // called as a function of two
      expect(yield* Effect.provide(read, [own, given])).toBe("the caller's client")
      expect(yield* Effect.provide(read, [layer(stub(ok)), given])).toBe("the caller's client")
    })
  )

  it.effect("is the one below the Polytomic client", () =>
    Effect.gen(function* () {
      const server = stub(ok)
      const found = yield* Effect.provide(httpClient, layer(server))
      expect(found).toBe(server.http)
    })
  )

  it.effect("sends with the fetch of the Polytomic client, unless the fiber has one", () =>
    Effect.gen(function* () {
      const own = layerFetch({ apiKey: "k", fetch: named("own") as never }) // called as a function of two
      expect(yield* Effect.provide(read, own)).toBe("own")
      const ofFiber = Effect.provideService(read, FetchHttpClient.Fetch, named("the fiber's"))
      expect(yield* Effect.provide(ofFiber, own)).toBe("the fiber's")
    })
  )

  it.effect("sends with the fetch of the fiber, if the Polytomic client has none", () =>
    Effect.gen(function* () {
      const fetch = Effect.provideService(FetchHttpClient.Fetch, named("the fiber's"))
      expect(yield* read.pipe(fetch, Effect.provide(layerFetch({ apiKey: "k" })))).toBe("the fiber's")
      // A client that a test made by hand.
      const bare = {
        execute: () => Effect.die("unused"),
        items: () => {
          throw new Error("unused")
        }
      }
      expect(yield* read.pipe(fetch, Effect.provideService(PolytomicClient, bare as never))).toBe("the fiber's") // nothing of it is called
    })
  )
})

// The type says that nothing but the Polytomic client is needed.
httpClient satisfies Effect.Effect<HttpClient.HttpClient, never, PolytomicClient>
