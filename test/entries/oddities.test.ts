/** Oddities of the API reference, and their handling by calls. */
import { describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import * as Credentials from "../../src/Credentials.ts"
import * as Old from "../../src/generated/v2024-02-08/Connections.ts"
import { all as operations } from "../../src/generated/v2025-09-18/operations.ts"
import * as Newest from "../../src/generated/v2025-09-18/services.ts"
import * as Api from "../../src/index.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"

interface Sent {
  readonly method: string
  readonly url: URL
  readonly body: unknown
}

type StubResponse = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }

/** Runs calls against a server with these responses in turn; returns the sent requests. */
const serving = (responses: ReadonlyArray<StubResponse>, credentials = Credentials.apiKey("a-test-key")) => {
  const sent: Array<Sent> = []
  const http = HttpClient.make((request, url) =>
    Effect.sync(() => {
      const text = request.body._tag === "Uint8Array" ? new TextDecoder().decode(request.body.body) : ""
      const response = responses[Math.min(sent.length, responses.length - 1)] ?? {}
      sent.push({ method: request.method, url, body: text === "" ? undefined : JSON.parse(text) })
      return HttpClientResponse.fromWeb(
        request,
        new Response(response.body === undefined ? null : JSON.stringify(response.body), {
          status: response.status ?? 200,
          headers: { "content-type": "application/json", ...response.headers }
        })
      )
    })
  )
  const layer = Layer.merge(Newest.layer, Old.Connections.layer).pipe(
    Layer.provideMerge(PolytomicClient.layer()),
    Layer.provide(Layer.merge(Credentials.layer(credentials), Layer.succeed(HttpClient.HttpClient, http)))
  )
  return { sent, layer }
}

const id = "248df4b7-aa70-47b8-a036-33ac447e668d"

describe("special operations", () => {
  it.effect("no envelope: the JSON Schema of a connection type is the body itself", () => {
    const { layer } = serving([
      { body: { $schema: "https://json-schema.org", properties: {}, required: ["hostname"] } }
    ])
    return Effect.gen(function* () {
      const schema = yield* (yield* Api.Connections).getConnectionTypeSchema({ id: "postgresql" })
      expect(schema.required).toEqual(["hostname"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("no envelope: both notifications operations", () => {
    const { layer, sent } = serving([{ body: { emails: ["a@example.com"] } }])
    return Effect.gen(function* () {
      const notifications = yield* Api.Notifications
      expect((yield* notifications.getGlobalErrorSubscribers()).emails).toEqual(["a@example.com"])
      yield* notifications.setGlobalErrorSubscribers({ emails: ["b@example.com"] })
      expect(sent[1]?.body).toEqual({ emails: ["b@example.com"] })
    }).pipe(Effect.provide(layer))
  })

  it.effect("an envelope with pagination: a stream of items, and pages under the name with Page", () => {
    const { layer, sent } = serving([
      { body: { data: [{ id: "1" }], pagination: { next_page_token: "t" } } },
      { body: { data: [{ id: "2" }], pagination: {} } }
    ])
    return Effect.gen(function* () {
      const modelSync = yield* Api.ModelSync
      const all = yield* Stream.runCollect(modelSync.list({ active: true }))
      expect(all.map((sync) => sync.id)).toEqual(["1", "2"])
      expect(sent.map(({ url }) => url.search)).toEqual(["?active=true", "?active=true&page_token=t"])
      const page = yield* modelSync.listPage()
      expect(page.pagination).toEqual({})
    }).pipe(Effect.provide(layer))
  })

  it.effect("an envelope with a job: an asynchronous call returns its job", () => {
    const { layer } = serving([{ body: { job: { job_id: id, type: "createmodel", status: "created" } } }])
    return Effect.gen(function* () {
      const made = yield* (yield* Api.Models).create({
        async: true,
        name: "Users",
        connection_id: id,
        configuration: { table: "users" }
      })
      expect(made.job?.status).toBe("created")
      expect(made.data).toBeUndefined()
    }).pipe(Effect.provide(layer))
  })

  it.effect(
    "an envelope with links: the next page of a query is read by its cursor, from the configured host only",
    () => {
      const { layer, sent } = serving([
        {
          body: {
            data: { id, status: "done", results: [{ n: 1 }] },
            links: { next: `/api/queries/${id}?page=MQ%3D%3D` }
          }
        },
        {
          body: {
            data: { id, status: "done", results: [{ n: 2 }] },
            links: { next: `https://evil.example/?page=Mg%3D%3D` }
          }
        },
        { body: { data: { id, status: "done", results: [{ n: 3 }] }, links: {} } }
      ])
      return Effect.gen(function* () {
        const rows = yield* Stream.runCollect((yield* Api.QueryRunner).getQuery({ id }))
        expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
        expect(sent.map(({ url }) => url.searchParams.get("page"))).toEqual([null, "MQ==", "Mg=="])
        expect(new Set(sent.map(({ url }) => url.origin))).toEqual(new Set(["https://app.polytomic.com"]))
      }).pipe(Effect.provide(layer))
    }
  )

  it.effect("an envelope with target_creation, beside the targets", () => {
    const { layer } = serving([{ body: { data: [{ id: "t" }], target_creation: { supports_target_creation: true } } }])
    return Effect.gen(function* () {
      const targets = yield* (yield* Api.ModelSyncTargets).list({ id })
      expect(targets.data?.length).toBe(1)
      expect(targets).toHaveProperty("target_creation")
    }).pipe(Effect.provide(layer))
  })

  it.effect("202 with an empty object and a Location: nothing is returned, and withResponse has the header", () => {
    const { layer } = serving([
      { status: 202, headers: { location: `/api/connections/${id}/schemas/status` }, body: {} }
    ])
    return Effect.gen(function* () {
      const { response, value } = yield* (yield* Api.Schemas).refresh({ id }).pipe(PolytomicClient.withResponse)
      expect(value).toBeUndefined()
      expect(response).toMatchObject({ status: 202, headers: { location: `/api/connections/${id}/schemas/status` } })
    }).pipe(Effect.provide(layer))
  })

  it.effect("200 without a body: a deletion returns nothing", () => {
    const { layer } = serving([{ status: 200 }])
    return Effect.gen(function* () {
      expect(yield* (yield* Api.Connections).delete({ id })).toBeUndefined()
    }).pipe(Effect.provide(layer))
  })

  it.effect("object parameters: in brackets, or as JSON if configured", () => {
    const { layer, sent } = serving([{ body: { data: {} } }])
    return Effect.gen(function* () {
      const modelSync = yield* Api.ModelSync
      const read = modelSync.getSource({ id, params: { table: ["public.users"] } })
      yield* read
      yield* Effect.provideService(read, PolytomicClient.ObjectQueryStyle, "json")
      expect(sent.map(({ url }) => decodeURIComponent(url.search))).toEqual([
        "?params[table]=public.users",
        '?params={"table":["public.users"]}'
      ])
    }).pipe(Effect.provide(layer))
  })

  it.effect("the text of a query is sent in the query string, beside an empty body", () => {
    const { layer, sent } = serving([{ body: { data: { id, status: "created" } } }])
    return Effect.gen(function* () {
      yield* (yield* Api.QueryRunner).runQuery({ connection_id: id, query: "select 1 & 2" })
      expect(sent[0]?.url.searchParams.get("query")).toBe("select 1 & 2")
      expect(sent[0]?.body).toEqual({})
    }).pipe(Effect.provide(layer))
  })

  it.effect("the path of connect ends in a slash", () => {
    const { layer, sent } = serving([{ body: { data: { redirect_url: "https://example.com", token: "t" } } }])
    return Effect.gen(function* () {
      yield* (yield* Api.Connections).connect({ name: "Customer", redirect_url: "https://example.com" })
      expect(sent[0]?.url.pathname).toBe("/api/connections/connect/")
    }).pipe(Effect.provide(layer))
  })

  it.effect("schedules of bulk syncs and the proxy keep camel case", () => {
    const { layer, sent } = serving([
      { body: { data: { frequency: "weekly", dayOfWeek: "1", selectiveMode: "none", contentType: "text/plain" } } }
    ])
    return Effect.gen(function* () {
      const schedule = yield* (yield* Api.BulkSyncSchedules).create({
        sync_id: id,
        schedule: { frequency: "weekly", dayOfWeek: "1", selectiveMode: "none" }
      })
      expect(schedule.dayOfWeek).toBe("1")
      expect(sent[0]?.body).toEqual({ schedule: { frequency: "weekly", dayOfWeek: "1", selectiveMode: "none" } })
      const received = yield* (yield* Api.Connections).executeProxy({
        id,
        request: { method: "GET", path: "/", rawQuery: "a=b" }
      })
      expect(received.contentType).toBe("text/plain")
      expect(sent[1]?.body).toEqual({ request: { method: "GET", path: "/", rawQuery: "a=b" } })
    }).pipe(Effect.provide(layer))
  })

  it.effect("logs of bulk syncs keep capitals: URLs and Expires", () => {
    const { layer } = serving([
      { body: { data: { URLs: ["https://example.com/log"], Expires: "2026-01-01T00:00:00Z" } } }
    ])
    return Effect.gen(function* () {
      const logs = yield* (yield* Api.BulkSyncExecutions).getLogs({ sync_id: id, execution_id: id })
      expect(logs.URLs).toEqual(["https://example.com/log"])
      expect(logs.Expires).toBe("2026-01-01T00:00:00Z")
    }).pipe(Effect.provide(layer))
  })

  it.effect("a list that is null is an empty one", () => {
    const { layer } = serving([{ body: { data: null } }])
    return Effect.gen(function* () {
      expect(yield* (yield* Api.Connections).list()).toEqual([])
      expect(yield* Stream.runCollect((yield* Api.ModelSync).list())).toEqual([])
    }).pipe(Effect.provide(layer))
  })

  it.effect("the payload of an event depends on the type beside it; unknown types are kept", () => {
    const events = [
      { type: "bulk_sync.failed", event: { sync_id: "s", error: "no space left" } },
      { type: "moon.landed", event: { flag: true } }
    ]
    const { layer } = serving([{ body: { data: events } }])
    return Effect.gen(function* () {
      const all = yield* Stream.runCollect((yield* Api.Events).list())
      expect(all).toEqual(events)
      const [failed, unknown] = all
      if (failed === undefined || !Api.PolytomicEvent.is(failed, "bulk_sync.failed")) throw new Error("it has its type")
      const error: string | undefined = failed.event.error
      expect(error).toBe("no space left")
      expect(unknown?.type).toBe("moon.landed")
    }).pipe(Effect.provide(layer))
  })

  it.effect("console logs are paged by `after`, and end without a next cursor", () => {
    const { layer, sent } = serving([
      { body: { data: { entries: [{ message: "a" }], next_cursor: "c" } } },
      { body: { data: { entries: [{ message: "b" }] } } }
    ])
    return Effect.gen(function* () {
      const entries = yield* Stream.runCollect((yield* Api.ModelSyncExecutions).getConsoleLogs({ sync_id: id, id }))
      expect(entries).toHaveLength(2)
      expect(sent.map(({ url }) => url.searchParams.get("after"))).toEqual([null, "c"])
    }).pipe(Effect.provide(layer))
  })

  for (const name of ["bulkSync.list", "models.list", "events.list"] as const) {
    it.effect(`pages described in prose only are followed if present: ${name}`, () => {
      const { layer, sent } = serving([
        { body: { data: [{ id: "1" }], pagination: { next_page_token: "t" } } },
        { body: { data: [{ id: "2" }] } }
      ])
      return Effect.gen(function* () {
        const lists = {
          "bulkSync.list": Stream.runCollect((yield* Api.BulkSync).list()),
          "models.list": Stream.runCollect((yield* Api.Models).list()),
          "events.list": Stream.runCollect((yield* Api.Events).list())
        }
        const all: ReadonlyArray<{ readonly id?: string }> = yield* lists[name]
        expect(all.map((one) => one.id)).toEqual(["1", "2"])
        expect(sent.map(({ url }) => url.searchParams.get("page_token"))).toEqual([null, "t"])
      }).pipe(Effect.provide(layer))
    })
  }

  it("partner-only operations are marked: fourteen of them", () => {
    const partner = operations.filter(({ credentials }) => credentials === "partner").map((operation) => operation.id)
    expect(partner).toHaveLength(14)
    expect(partner).toContain("connections.createSharedConnection")
    expect(partner).toContain("organization.list")
  })

  it.effect("a partner-only operation with another key is rejected, and the message names the required key", () => {
    const { layer } = serving([{ status: 403, body: { status: 403, message: "forbidden" } }])
    return Effect.gen(function* () {
      const connections = yield* Api.Connections
      const share = { org_id: id, connection_id: id, child_organization_id: id }
      const sharing = yield* Effect.flip(connections.createSharedConnection(share))
      expect(sharing._tag).toBe("PolytomicForbidden")
      expect(sharing.message).toContain("partner key")
      const creating = yield* Effect.flip((yield* Api.Organization).create({ name: "Hooli" }))
      expect(creating._tag).toBe("PolytomicForbidden")
      expect(creating.message).toContain("partner key")
    }).pipe(Effect.provide(layer))
  })

  it.effect("the 401 of older versions has another body, which is decoded", () => {
    const { layer } = serving([
      { status: 401, body: { code: 401, context: { why: "expired" }, error: "bad key", status: "Unauthorized" } }
    ])
    return Effect.gen(function* () {
      const error = yield* Effect.flip((yield* Old.Connections).list())
      expect(error).toMatchObject({ _tag: "PolytomicUnauthorized", detail: "bad key", metadata: { why: "expired" } })
    }).pipe(Effect.provide(layer))
  })
})
