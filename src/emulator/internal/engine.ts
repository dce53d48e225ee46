/**
 * Serves one request: route, faults, key, idempotency, input, handler, response.
 *
 * Disconnecting does not stop a request: it is served to its end, in its own fiber if it is not immediate, and holds its idempotency
 * key until then.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type { ApiVersion } from "../../ApiVersion.ts"
import * as ApiVersions from "../../ApiVersion.ts"
import type { Fault } from "../Fault.ts"
import * as Refusal from "../Refusal.ts"
import type * as Reply from "../Reply.ts"
import { type Entry, RequestLog } from "../RequestLog.ts"
import { applyFault, type ConnectionReset, endBefore, hide, type Sent } from "./faultEffects.ts"
import { Faults, type Plan, type Target } from "./faultPlan.ts"
import { type Incoming, readRequest } from "./incoming.ts"
import { Router, readVersion } from "./router.ts"
import { type Parts, type Routed, Serving } from "./serve.ts"
import { toResponse } from "./web.ts"

export class Engine {
  readonly faults: Faults
  readonly log: RequestLog
  /** Called with each entry after the response to its request, or after a connection reset. */
  readonly listeners: Set<(entry: Entry) => void> = new Set()
  readonly #parts: Parts
  readonly #router: Router
  readonly #serving: Serving

  constructor(parts: Parts) {
    this.#parts = parts
    this.log = new RequestLog(parts.settings.mask)
    this.faults = new Faults(parts.settings.faults)
    this.#router = new Router(parts.operations)
    this.#serving = new Serving(parts)
  }

  /** Operations that are served. */
  get router(): Router {
    return this.#router
  }

  /** Forgets idempotency keys; requests in flight fail. */
  clear(): void {
    this.#serving.clear()
  }

  /** Responds to a request, or closes the connection for a fault. */
  handle(request: Request): Effect.Effect<Response, ConnectionReset> {
    return Effect.mapEager(
      Effect.flatMapEager(readRequest(request, this.#parts.settings.basePath), (incoming) => this.exchange(incoming)),
      toResponse
    )
  }

  /** Responds to a request that has been read. */
  exchange(incoming: Incoming): Effect.Effect<Sent, ConnectionReset> {
    return Effect.withFiber((fiber) => this.respond(incoming, fiber.getRef(Clock.Clock)))
  }

  /** Responds to a request at the time of a clock. An immediate request is served before this returns. */
  respond(incoming: Incoming, clock: Clock.Clock): Effect.Effect<Sent, ConnectionReset> {
    const routed = this.#receive(incoming, clock)
    const plan = this.faults.plan(targetOf(routed))
    routed.entry.fault = toFault(plan)
    const response = this.#respondTo(routed, plan)
    if (this.listeners.size === 0) return response
    return Effect.ensuring(response, this.#notify(routed.entry))
  }

  #notify(entry: Entry): Effect.Effect<void> {
    return Effect.sync(() => {
      for (const listener of this.listeners) listener(entry)
    })
  }

  #respondTo(routed: Routed, plan: Plan): Effect.Effect<Sent, ConnectionReset> {
    return Effect.flatMapEager(endBefore(plan.fault), (early) =>
      early === undefined
        ? Effect.flatMapEager(this.#serve(routed, plan), (reply) => this.#send(routed, plan, hide(reply, plan.fault)))
        : this.#send(routed, plan, early)
    )
  }

  #send({ entry, version }: Routed, { fault }: Plan, reply: Reply.Reply): Effect.Effect<Sent, ConnectionReset> {
    const stamped = stamp(reply, version, this.#parts.store.ids.next("request"))
    return Effect.mapEager(applyFault(stamped, fault), (sent) => {
      this.log.respond(entry, sent.status, stamped.headers, textOf(stamped.body))
      return sent
    })
  }

  #receive(incoming: Incoming, clock: Clock.Clock): Routed {
    const { defaultVersion } = this.#parts.settings
    const wanted = readVersion(incoming.headers.get(ApiVersions.headerName), defaultVersion)
    const version = wanted instanceof Refusal.Refusal ? defaultVersion : wanted
    const route =
      wanted instanceof Refusal.Refusal
        ? wanted
        : (incoming.refusal ?? this.#router.find(version, incoming.method, incoming.pathname))
    const operation = route instanceof Refusal.Refusal ? undefined : route.operation.id
    const entry = this.log.add(incoming, version, operation, clock.currentTimeMillisUnsafe())
    return { incoming, version, route, entry, clock }
  }

  #serve(routed: Routed, plan: Plan): Effect.Effect<Reply.Reply> {
    const once = (): Effect.Effect<Reply.Reply> => this.#serving.serve(routed, plan)
    const serve = plan.duplicate ? Effect.andThen(Effect.suspend(once), Effect.suspend(once)) : undefined
    if (serve === undefined && this.#serving.isImmediate(routed, plan)) {
      const reply = once()
      return Exit.isExit(reply) ? reply : Effect.uninterruptible(reply)
    }
    const forked = Effect.forkDetach(serve ?? Effect.suspend(once), { startImmediately: true })
    return Effect.flatMap(forked, Fiber.join)
  }
}

const targetOf = ({ incoming: { method, pathname }, route }: Routed): Target => {
  const operation = route instanceof Refusal.Refusal ? undefined : route.operation
  return { operation: operation?.id, template: operation?.path, method, pathname }
}

// Adds the headers of every response, including a replayed one.
const stamp = (reply: Reply.Reply, version: ApiVersion, id: string): Reply.Reply => ({
  ...reply,
  headers: { ...reply.headers, [ApiVersions.headerName]: version, "x-request-id": id }
})

// -----------------------------------------------------------------------------
// Log
// -----------------------------------------------------------------------------

const toFault = (plan: Plan): Fault | undefined =>
  plan.fault ??
  (plan.latency > 0
    ? { type: "latency", milliseconds: plan.latency }
    : plan.duplicate
      ? { type: "duplicate" }
      : undefined)

const textOf = (body: Reply.Reply["body"]): string =>
  typeof body === "string" ? body : body === undefined ? "" : `<${body.length} bytes>`
