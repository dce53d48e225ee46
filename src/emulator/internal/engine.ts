/**
 * Serves one request from beginning to end: route, faults, key, idempotency, input, handler, answer.
 *
 * What takes effect runs on a fiber of its own: a client that leaves stops waiting, but as with a real server its request is
 * served all the same, and holds its idempotency key until then.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { ApiVersion } from "../../ApiVersion.ts"
import * as ApiVersions from "../../ApiVersion.ts"
import type { Fault } from "../Fault.ts"
import * as Refusal from "../Refusal.ts"
import type * as Reply from "../Reply.ts"
import { type Entry, RequestLog } from "../RequestLog.ts"
import { type ConnectionReset, endBefore, hide, spoil } from "./faultEffects.ts"
import { Faults, type Plan } from "./faultPlan.ts"
import { type Incoming, readRequest } from "./incoming.ts"
import { Router, readVersion } from "./router.ts"
import { type Parts, type Routed, Serving } from "./serve.ts"

export class Engine {
  readonly faults: Faults
  readonly log: RequestLog
  /** Called with each entry when its request has been answered, or has broken off. */
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

  /** Answers a request, or breaks the connection if a fault says so. */
  handle(request: Request): Effect.Effect<Response, ConnectionReset> {
    return Effect.gen({ self: this }, function* () {
      const incoming = yield* readRequest(request, this.#parts.settings.basePath)
      const routed = this.#receive(incoming, yield* Clock.currentTimeMillis)
      const plan = this.#plan(routed)
      routed.entry.fault = toFault(plan)
      return yield* this.listeners.size === 0
        ? this.#answer(routed, plan)
        : Effect.ensuring(this.#answer(routed, plan), this.#tell(routed.entry))
    })
  }

  #tell(entry: Entry): Effect.Effect<void> {
    return Effect.sync(() => {
      for (const listener of this.listeners) listener(entry)
    })
  }

  #answer(routed: Routed, plan: Plan): Effect.Effect<Response, ConnectionReset> {
    return Effect.gen({ self: this }, function* () {
      const early = yield* endBefore(plan.fault)
      const reply = early ?? hide(yield* this.#serveApart(routed, plan), plan.fault)
      const stamped = this.#stamp(reply, routed.version)
      const response = yield* spoil(stamped, plan.fault)
      this.log.respond(routed.entry, response.status, stamped.headers, textOf(stamped.body))
      return response
    })
  }

  #receive(incoming: Incoming, now: number): Routed {
    const { defaultVersion } = this.#parts.settings
    const wanted = readVersion(incoming.headers.get(ApiVersions.headerName), defaultVersion)
    const version = wanted instanceof Refusal.Refusal ? defaultVersion : wanted
    const route =
      wanted instanceof Refusal.Refusal
        ? wanted
        : (incoming.refusal ?? this.#router.find(version, incoming.method, incoming.pathname))
    const operation = route instanceof Refusal.Refusal ? undefined : route.operation.id
    return { incoming, version, route, entry: this.log.add(toEntry(incoming, version, operation, now)) }
  }

  #plan({ incoming, route }: Routed): Plan {
    const operation = route instanceof Refusal.Refusal ? undefined : route.operation
    return this.faults.plan({
      operation: operation?.id,
      template: operation?.path,
      method: incoming.method,
      pathname: incoming.pathname
    })
  }

  #serveApart(routed: Routed, plan: Plan): Effect.Effect<Reply.Reply> {
    const serve = plan.duplicate
      ? Effect.andThen(this.#serving.serve(routed, plan), this.#serving.serve(routed, plan))
      : this.#serving.serve(routed, plan)
    return Effect.flatMap(Effect.forkDetach(serve, { startImmediately: true }), Fiber.join)
  }

  // What every answer carries, also those that were recorded.
  #stamp(reply: Reply.Reply, version: ApiVersion): Reply.Reply {
    const id = this.#parts.store.ids.next("request")
    return { ...reply, headers: { ...reply.headers, [ApiVersions.headerName]: version, "x-request-id": id } }
  }
}

// -----------------------------------------------------------------------------
// Log
// -----------------------------------------------------------------------------

/** The entry of a request that has come, and about whose answer nothing is known yet. */
const toEntry = (
  incoming: Incoming,
  version: ApiVersion,
  operation: string | undefined,
  now: number
): Omit<Entry, "number"> => ({
  at: now,
  method: incoming.method,
  target: incoming.target,
  headers: incoming.headers,
  body: incoming.body,
  version,
  operation,
  organization: undefined,
  idempotencyKey: incoming.headers.get("idempotency-key") ?? undefined,
  status: undefined,
  replayed: false,
  applied: 0,
  fault: undefined,
  ignored: [],
  response: undefined
})

const toFault = (plan: Plan): Fault | undefined =>
  plan.fault ??
  (plan.latency > 0
    ? { type: "latency", milliseconds: plan.latency }
    : plan.duplicate
      ? { type: "duplicate" }
      : undefined)

const textOf = (body: Reply.Reply["body"]): string =>
  typeof body === "string" ? body : body === undefined ? "" : `<${body.length} bytes>`
