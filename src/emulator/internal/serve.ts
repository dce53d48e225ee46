/** Serves a request whose route is known: key, idempotency, input, handler, answer. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { ApiVersion } from "../../ApiVersion.ts"
import type { Any } from "../../Operation.ts"
import * as Caller from "../Caller.ts"
import type { Fault } from "../Fault.ts"
import { type Call, formatTimestamp, type Handler } from "../Handler.ts"
import * as Refusal from "../Refusal.ts"
import * as Reply from "../Reply.ts"
import type { Entry } from "../RequestLog.ts"
import type { Store } from "../Store.ts"
import { decodeInput } from "./decodeInput.ts"
import { isGateway } from "./faultEffects.ts"
import type { Plan } from "./faultPlan.ts"
import { Idempotency } from "./idempotency.ts"
import type { Incoming } from "./incoming.ts"
import * as Pages from "./pages.ts"
import { title } from "./refusalBody.ts"
import type { Route } from "./router.ts"
import type { Settings } from "./settings.ts"

/** Parts of an engine. */
export interface Parts {
  readonly operations: ReadonlyArray<Any>
  readonly handlers: ReadonlyArray<Handler>
  readonly settings: Settings
  readonly store: Store
  /** Brings what is stored up to date with the time; run before a handler sees it. */
  readonly advance: (now: number) => Effect.Effect<void>
  /** Sends out what is due by now; run after a handler. */
  readonly settle: (now: number) => Effect.Effect<void>
}

/** A request whose route is known, or why it is not. */
export interface Routed {
  readonly incoming: Incoming
  readonly version: ApiVersion
  readonly route: Route | Refusal.Refusal
  readonly entry: Entry
}

/** Serves requests: what takes effect happens here. */
export class Serving {
  readonly #parts: Parts
  readonly #handlers = new Map<string, Handler>()
  readonly #idempotency: Idempotency
  #revision = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#idempotency = new Idempotency(parts.settings.idempotency)
    for (const handler of parts.handlers) {
      const name = `${handler.version} ${handler.id}`
      // The first one wins: a program's own handlers stand before the emulator's.
      if (!this.#handlers.has(name)) this.#handlers.set(name, handler)
    }
  }

  /** Forgets idempotency keys. Requests that wait to be served fail: what they were sent for is gone. */
  clear(): void {
    this.#revision++
    this.#idempotency.clear()
  }

  /** The reply to a request, after the latency of its plan. */
  serve({ entry, incoming, route, version }: Routed, plan: Plan): Effect.Effect<Reply.Reply> {
    const { settings, store } = this.#parts
    const slowly = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
      plan.latency > 0 ? Effect.andThen(Effect.sleep(plan.latency), effect) : effect
    const revision = this.#revision
    const answer = Effect.gen({ self: this }, function* () {
      if (route instanceof Refusal.Refusal) {
        const page = Pages.answer(incoming, store, settings, formatTimestamp(yield* Clock.currentTimeMillis))
        return yield* page ?? Effect.fail(route)
      }
      const { operation } = route
      const authorization = incoming.headers.get("authorization")
      const caller = yield* Caller.authenticate(store, operation, authorization, settings.anonymous)
      entry.organization = Caller.home(caller)
      const now = yield* Clock.currentTimeMillis
      const keyed = {
        operation,
        key: incoming.headers.get("idempotency-key"),
        organization: Caller.home(caller) ?? "",
        target: incoming.target,
        body: incoming.body,
        now
      }
      const apply = Effect.suspend(() =>
        revision === this.#revision ? this.#apply(route, incoming, caller, entry, plan) : Effect.fail(wasReset())
      )
      const reply = slowly(Effect.catch(apply, (refusal) => Effect.succeed(Reply.fromRefusal(refusal, version))))
      const kept = yield* this.#idempotency.serve(keyed, reply)
      entry.replayed = kept.replayed
      return kept.reply
    })
    return Effect.catch(answer, (refusal) => slowly(Effect.succeed(Reply.fromRefusal(refusal, version))))
  }

  #apply(
    { operation, parameters }: Route,
    incoming: Incoming,
    caller: Caller.Caller,
    entry: Entry,
    { fault }: Plan
  ): Effect.Effect<Reply.Reply, Refusal.Refusal> {
    const { settings, store } = this.#parts
    return Effect.gen({ self: this }, function* () {
      const failing = fault?.type === "status" && !isGateway(fault) ? fault : undefined
      if (failing !== undefined && !failing.applied) return yield* Effect.fail(injected(failing))
      const { ignored, input } = yield* decodeInput(
        operation,
        {
          parameters,
          query: incoming.query,
          contentType: incoming.headers.get("content-type"),
          body: incoming.body
        },
        settings.unknownFields
      )
      if (ignored.length > 0) entry.ignored = ignored
      const handler = this.#handlers.get(`${operation.version} ${operation.id}`)
      if (handler === undefined) return yield* Effect.fail(notEmulated(operation))
      const now = yield* Clock.currentTimeMillis
      const { origin } = incoming
      const timestamp = formatTimestamp(now)
      const call: Call = { operation, version: operation.version, caller, store, settings, now, timestamp, origin }
      entry.applied++
      const { advance, settle } = this.#parts
      const run = Effect.suspend(() => handler.run(input, call))
      const output = yield* Effect.andThen(advance(now), Effect.tap(run, settle(now))).pipe(
        Effect.catchDefect((defect) => brokenHandler(operation, defect))
      )
      if (failing !== undefined) return yield* Effect.fail(injected(failing))
      return envelope(operation, output)
    })
  }
}

// -----------------------------------------------------------------------------
// Answers
// -----------------------------------------------------------------------------

const envelope = (operation: Any, result: unknown): Reply.Reply => {
  if (result instanceof Reply.Raw) return result.reply
  const [output, headers] = result instanceof Reply.Success ? [result.output, result.headers] : [result, {}]
  const { status, type } = operation.success
  switch (type) {
    case "empty":
      // 202 comes with an empty object, 200 with nothing at all.
      return status === 202 ? Reply.json(status, {}, headers) : Reply.empty(status, headers)
    case "body":
      return Reply.json(status, output, headers)
    case "data":
    case "list":
      return Reply.json(status, { data: output }, headers)
  }
}

const notEmulated = (operation: Any): Refusal.Refusal =>
  new Refusal.Refusal({
    status: 501,
    message: `The emulator does not answer ${operation.id} of version ${operation.version}`,
    key: "not_emulated"
  })

const wasReset = (): Refusal.Refusal =>
  new Refusal.Refusal({ status: 503, message: "The emulator was reset while the request waited", key: "reset" })

const injected = (fault: Extract<Fault, { type: "status" }>): Refusal.Refusal =>
  new Refusal.Refusal({
    status: fault.status,
    message: `${title(fault.status)} (a fault of the emulator)`,
    key: "fault",
    headers: fault.retryAfter === undefined ? undefined : { "retry-after": String(fault.retryAfter) }
  })

const brokenHandler = (operation: Any, defect: unknown): Effect.Effect<never, Refusal.Refusal> =>
  Effect.andThen(
    Effect.logError(`The emulator's handler of ${operation.id} (${operation.version}) broke`, defect),
    Effect.fail(new Refusal.Refusal({ status: 500, message: "The emulator's handler broke; see its log" }))
  )
