/** Credentials stay on the configured origin, wherever a server redirects its clients; over real sockets. */
import type { IncomingMessage, ServerResponse } from "node:http"
import { it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect } from "vitest"
import { layerFetch } from "../../src/internal/client/layers.ts"
import type { Any } from "../../src/Operation.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import { apiKey } from "../support/client.ts"
import * as Op from "../support/operations.ts"
import { rawServer } from "../support/rawServer.ts"

interface Requests {
  readonly method: string | undefined
  readonly target: string | undefined
  readonly authorization: string | undefined
}

/** A server on the configured origin and one elsewhere, and the requests of each. */
const places = (respond: (request: IncomingMessage, response: ServerResponse, elsewhere: string) => void) =>
  Effect.gen(function* () {
    const away: Array<Requests> = []
    const home: Array<Requests> = []
    const record = (list: Array<Requests>, { headers, method, url }: IncomingMessage): void => {
      list.push({ method, target: url, authorization: headers.authorization })
    }
    const otherOrigin = yield* rawServer((request, response) => {
      record(away, request)
      response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{"id":"stranger"}}`)
    })
    const own = yield* rawServer((request, response) => {
      record(home, request)
      respond(request, response, otherOrigin.url)
    })
    return { home, away, baseUrl: own.url, client: layerFetch({ apiKey, baseUrl: own.url }) }
  })

const calls: ReadonlyArray<readonly [Any, object]> = [
  [Op.get, { id: "1" }],
  [Op.create, { name: "x" }],
  [Op.replace, { id: "1", name: "x" }],
  [Op.update, { id: "1", name: "x" }],
  [Op.remove, { id: "1" }]
]

const authorization = `Bearer ${apiKey}`

describe("credentials stay on the origin", () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it.live(`a ${status} to another origin is not followed, and the error names it without its query`, () =>
      Effect.gen(function* () {
        for (const [operation, input] of calls) {
          const { away, client, home } = yield* places((_, response, elsewhere) =>
            response.writeHead(status, { location: `${elsewhere}/x?token=signed` }).end()
          )
          const error = yield* PolytomicClient.execute(operation, input).pipe(Effect.provide(client), Effect.flip)
          expect(error).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status })
          expect(JSON.stringify(error)).not.toContain("signed")
          expect(away).toEqual([])
          expect(home.map(({ authorization }) => authorization)).toEqual([authorization])
        }
      }).pipe(Effect.scoped)
    )
  }

  it.live("other spellings of a foreign origin are not followed", () =>
    Effect.gen(function* () {
      const { away, baseUrl, client } = yield* places((request, response, elsewhere) => {
        const { host } = new URL(elsewhere)
        const { port } = new URL(`http://${request.headers.host}`)
        const spellings = [
          `//${host}/x`,
          `/\\${host}/x`,
          `\\\\${host}\\x`,
          `http:\\\\${host}/x`,
          `http://127.0.0.1:${port}@${host}/x`,
          `https://127.0.0.1:${port}/x`,
          `http://localhost:${port}/x`,
          `HTTP://${host}/x`,
          ` http://${host}/x`,
          `ftp://127.0.0.1:${port}/x`,
          `data:application/json,{}`,
          `javascript:0`
        ]
        const location = spellings[Number(request.url?.split("/").at(-1))] ?? ""
        response.writeHead(307, { location }).end()
      })
      for (let i = 0; i < 12; i++) {
        const error = yield* PolytomicClient.execute(Op.get, { id: String(i) }).pipe(
          Effect.provide(client),
          Effect.flip
        )
        expect(error, `${i} at ${baseUrl}`).toMatchObject({ _tag: "PolytomicUnexpectedStatus", status: 307 })
      }
      expect(away).toEqual([])
    }).pipe(Effect.scoped)
  )

  it.live("a redirect within the origin cannot lead out of it", () =>
    Effect.gen(function* () {
      const { away, client, home } = yield* places((request, response, elsewhere) =>
        response.writeHead(307, { location: request.url === "/api/things/1" ? "/api/moved/1" : `${elsewhere}/x` }).end()
      )
      yield* PolytomicClient.execute(Op.create, { name: "x" }).pipe(Effect.provide(client), Effect.flip)
      yield* PolytomicClient.execute(Op.get, { id: "1" }).pipe(Effect.provide(client), Effect.flip)
      expect(home.map(({ target }) => target)).toEqual(["/api/things", "/api/things/1", "/api/moved/1"])
      expect(away).toEqual([])
    }).pipe(Effect.scoped)
  )

  it.live("a foreign `links.next` supplies its cursor and nothing else", () =>
    Effect.gen(function* () {
      const { away, client, home } = yield* places((request, response, elsewhere) => {
        const next = request.url?.includes("page_token") ? null : `${elsewhere}/api/linked?page_token=second&evil=1`
        response.writeHead(200).end(JSON.stringify({ data: [{ id: "1" }], links: { next } }))
      })
      const count = Stream.unwrap(
        Effect.map(PolytomicClient.PolytomicClient, (client) => client.items(Op.linked, {}))
      ).pipe(Stream.runCount, Effect.provide(client))
      expect(yield* count).toBe(2)
      expect(away).toEqual([])
      expect(home.map(({ target }) => target?.split("?")[1])).toEqual([undefined, "page_token=second"])
    }).pipe(Effect.scoped)
  )

  it.live("the `Location` of a success is not requested, and is shown without its query", () =>
    Effect.gen(function* () {
      const { away, client } = yield* places((_, response, elsewhere) =>
        response.writeHead(200, { location: `${elsewhere}/x?signature=signed` }).end(`{"data":{"id":"1"}}`)
      )
      const { response } = yield* PolytomicClient.execute(Op.get, { id: "1" }).pipe(
        PolytomicClient.withResponse,
        Effect.provide(client)
      )
      expect(response.headers["location"]).toMatch(/\/x\?<redacted>$/)
      expect(away).toEqual([])
    }).pipe(Effect.scoped)
  )
})
