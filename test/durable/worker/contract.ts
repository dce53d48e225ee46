/** A Worker with the bodies of the contract as a Workflow, and routes that start, nudge and count them. */
import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { EventFeed, Timestamp } from "effect-polytomic"
import * as Durable from "effect-polytomic/Durable"
import * as DurableCloudflare from "effect-polytomic/DurableCloudflare"
import { bodies, endOf } from "../bodies.ts"

interface Env {
  readonly CONTRACT: {
    readonly create: (options: { id: string; params: unknown }) => Promise<unknown>
    readonly get: (id: string) => Promise<{
      readonly sendEvent: (event: { type: string; payload: unknown }) => Promise<void>
      readonly terminate: (options?: { readonly rollback?: boolean }) => Promise<void>
      readonly status: () => Promise<{ readonly status: string; readonly output?: unknown; readonly error?: unknown }>
    }>
  }
  readonly KV: DurableCloudflare.KvNamespace
  readonly POSITIONS: {
    readonly idFromName: (name: string) => unknown
    readonly get: (id: unknown) => { readonly fetch: (url: string) => Promise<Response> }
  }
}

interface Event {
  readonly instanceId: string
  readonly payload: { readonly body: string }
}

// State of the isolate; an instance runs in the same one as the routes.
const counts = new Map<string, number>()

const count = (key: string) =>
  Effect.sync(() => {
    const next = (counts.get(key) ?? 0) + 1
    counts.set(key, next)
    return next
  })

const waiters = (env: Env) => Effect.provideService(Durable.Waiters, DurableCloudflare.kvWaiters(env.KV))

export class Contract extends WorkflowEntrypoint<Env> {
  override run({ instanceId, payload }: Event, step: DurableCloudflare.Step): Promise<string> {
    const body = bodies[payload.body]
    if (body === undefined) throw new Error(`there is no body ${payload.body}`)
    return body((what) => count(`${instanceId}/${what}`), `topic-${instanceId}`).pipe(
      Effect.map((value) => endOf(Exit.succeed(value))),
      Effect.catchDefect((defect) => Effect.succeed(endOf(Exit.die(defect)))),
      // A failure ends the instance, and rolls it back.
      Effect.mapError((error) => new Error(error)),
      Effect.provideServiceEffect(
        Durable.Steps,
        DurableCloudflare.steps(step, { deployment: "test", workflow: "contract", instanceId, rollback: true })
      ),
      waiters(this.env),
      Effect.runPromise
    )
  }
}

/** The position of a feed in a real Durable Object: `/?to=…&from=…` commits, and returns the outcome and the stored value. */
export class Positions extends DurableObject {
  fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url)
    const cursorOf = (name: string): EventFeed.Cursor | undefined => {
      const after = searchParams.get(name)
      return after === null ? undefined : { version: 1, after: after as Timestamp.Timestamp, seen: [] } // of the test
    }
    const store = DurableCloudflare.objectPositions(this.ctx.storage as DurableCloudflare.ObjectStorage, "feed")
    const to = cursorOf("to")
    return (to === undefined ? Effect.void : store.commit(cursorOf("from"), to)).pipe(
      Effect.match({ onSuccess: () => "committed", onFailure: ({ _tag }) => _tag }),
      Effect.flatMap((end) => Effect.map(store.load, (cursor) => Response.json([end, cursor?.after ?? null]))),
      Effect.runPromise
    )
  }
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url)
    const id = url.searchParams.get("id") ?? ""
    switch (url.pathname) {
      case "/start":
        // An existing instance is returned.
        await env.CONTRACT.create({ id, params: { body: url.searchParams.get("body") } }).catch(() => undefined)
        return Response.json({})
      case "/end":
        return Response.json(await (await env.CONTRACT.get(id)).status())
      case "/cancel":
        // An instance that has ended cannot be terminated.
        await (await env.CONTRACT.get(id)).terminate({ rollback: true }).catch(() => undefined)
        return Response.json({})
      case "/count":
        return Response.json(counts.get(`${id}/${url.searchParams.get("what")}`) ?? 0)
      case "/position":
        return env.POSITIONS.get(env.POSITIONS.idFromName("feed")).fetch(request.url)
      case "/nudge": {
        const event = {
          _tag: "bulk_sync.completed",
          type: "bulk_sync.completed",
          event: { execution_id: url.searchParams.get("topic") ?? "" }
        } as const
        await Effect.runPromise(waiters(env)(DurableCloudflare.onEvent(env.CONTRACT)(event)))
        return Response.json({})
      }
      default:
        return new Response(null, { status: 404 })
    }
  }
}
