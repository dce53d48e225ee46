/**
 * Delivers events to webhooks: takes due deliveries from the queue, signs and sends them, and queues retries.
 *
 * A due delivery is taken at once, with the current webhook, so that a later request cannot change it. Retries are due at planned
 * times, so a clock that jumps far triggers all of them, as on a running server.
 */
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { isError } from "../../internal/schema/realm.ts"
import type { Delivery, DeliveryFault } from "../Delivery.ts"
import { type Queued, queue, type Webhook, webhooks } from "../resources/webhooks/queue.ts"
import type { Store } from "../Store.ts"
import { DeliveryFaults } from "./deliveryFaults.ts"
import type { Settings, WebhookSettings } from "./settings.ts"
import { sign } from "./signature.ts"

// A delivery that was taken from the queue.
interface Dequeued {
  readonly queued: Queued
  readonly webhook: Webhook
  readonly fault: DeliveryFault | undefined
}

// The same number as the journal of requests.
const limit = 10_000

/** Attempts since the store was emptied, the latest of them. */
class DeliveryLog {
  readonly #entries: Array<Delivery> = []
  #count = 0

  add(delivery: Omit<Delivery, "number">): Delivery {
    const entry = { number: ++this.#count, ...delivery }
    this.#entries.push(entry)
    if (this.#entries.length > 2 * limit) this.#entries.splice(0, limit)
    return entry
  }

  entries(): ReadonlyArray<Delivery> {
    return [...this.#entries]
  }

  get dropped(): number {
    return this.#count - this.#entries.length
  }
}

export class Deliveries {
  readonly faults: DeliveryFaults = new DeliveryFaults()
  readonly #store: Store
  readonly #settings: WebhookSettings
  readonly #running = new Set<Fiber.Fiber<void>>()
  /** Called with each completed attempt. */
  readonly listeners: Set<(delivery: Delivery) => void> = new Set()
  #log = new DeliveryLog()

  constructor(store: Store, settings: Settings) {
    this.#store = store
    this.#settings = settings.webhooks
  }

  log(): ReadonlyArray<Delivery> {
    return this.#log.entries()
  }

  /** Clears the log and the faults; deliveries in progress are no longer logged. */
  clear(): void {
    this.faults.clear()
    this.clearLog()
    this.#running.clear()
  }

  /** Clears the log. */
  clearLog(): void {
    this.#log = new DeliveryLog()
  }

  /** Attempts that the log no longer holds. */
  get dropped(): number {
    return this.#log.dropped
  }

  /** Takes due deliveries and returns the effect that starts them without waiting. */
  start(now: number): Effect.Effect<void> {
    if (this.#store.isEmpty(queue)) return Effect.void
    const taken = takeDue(this.#store, this.faults, now)
    return taken.length === 0 ? Effect.void : this.#fork(taken)
  }

  /** Delivers everything due, retries included, and waits for all deliveries in progress. */
  finish(now: number): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      for (;;) {
        yield* this.start(now)
        if (this.#running.size === 0) return
        yield* Fiber.awaitAll(this.#running)
      }
    })
  }

  #fork(taken: ReadonlyArray<Dequeued>): Effect.Effect<void> {
    const work = Effect.forEach(groups(taken), (group) => Effect.forEach(group, (one) => this.#deliver(one), discard), {
      concurrency: "unbounded",
      discard: true
    })
    return Effect.map(Effect.forkDetach(work, { startImmediately: true }), (fiber) => {
      this.#running.add(fiber)
      fiber.addObserver(() => this.#running.delete(fiber))
    })
  }

  #deliver({ fault, queued, webhook }: Dequeued): Effect.Effect<void> {
    return Effect.gen({ self: this }, function* () {
      const log = this.#log
      const body = JSON.stringify(bodyOf(queued, this.#settings))
      const secret = fault?.type === "wrongSignature" ? `not ${webhook.secret}` : webhook.secret
      const { header } = this.#settings.signature
      const signature = yield* Effect.promise(() => sign(secret, body, this.#settings.signature))
      const headers = { "content-type": "application/json", "user-agent": "Polytomic", [header]: signature }
      const times = fault?.type === "drop" ? 0 : fault?.type === "duplicate" ? 2 : 1
      let outcome: DeliveryOutcome = { status: undefined, error: undefined }
      for (let i = 0; i < times; i++) outcome = yield* send(this.#settings, webhook.endpoint, headers, body)
      const delivered = outcome.status !== undefined && outcome.status >= 200 && outcome.status < 300
      // A log that was cleared meanwhile belongs to another state of the store.
      if (log !== this.#log) return
      const entry = log.add({
        webhookId: webhook.id,
        organizationId: webhook.organization_id,
        eventId: queued.event.id,
        type: queued.event.type,
        url: webhook.endpoint,
        headers,
        body,
        attempt: queued.attempt,
        at: queued.due,
        ...outcome,
        delivered,
        retryAt: delivered || fault?.type === "drop" ? undefined : requeue(this.#store, this.#settings, queued),
        fault
      })
      for (const listener of this.listeners) listener(entry)
    })
  }
}

interface DeliveryOutcome {
  readonly status: number | undefined
  readonly error: string | undefined
}

const takeDue = (store: Store, faults: DeliveryFaults, now: number): ReadonlyArray<Dequeued> => {
  const taken: Array<Dequeued> = []
  const due = store.filter(queue, (queued) => queued.due <= now).toSorted((a, b) => a.due - b.due)
  for (const queued of due) {
    store.delete(queue, queued.id)
    const webhook = store.get(webhooks, queued.webhook_id)
    if (webhook === undefined || webhook.disabled) continue
    const fault = queued.attempt === 1 && !queued.delayed ? faults.draw(queued.event) : undefined
    if (fault?.type === "delay") {
      store.put(queue, { ...queued, due: queued.due + fault.milliseconds, delayed: true })
    } else {
      taken.push({ queued, webhook, fault })
    }
  }
  return taken
}

/** Queues a retry, if one is left and the webhook still exists; returns its time. */
const requeue = (store: Store, settings: WebhookSettings, queued: Queued): number | undefined => {
  const { firstRetryAfter, retries, retryFactor } = settings
  const webhook = store.get(webhooks, queued.webhook_id)
  if (queued.attempt > retries || webhook === undefined || webhook.disabled) return undefined
  const due = queued.due + firstRetryAfter * retryFactor ** (queued.attempt - 1)
  store.put(queue, { ...queued, attempt: queued.attempt + 1, due })
  return due
}

const send = (
  settings: WebhookSettings,
  url: string,
  headers: Record<string, string>,
  body: string
): Effect.Effect<DeliveryOutcome> => {
  const { deliver, timeout } = settings
  return Effect.callback<Request, unknown>((resume, signal) => {
    resume(Effect.try(() => new Request(url, { method: "POST", headers, body, redirect: "manual", signal })))
  }).pipe(
    Effect.flatMap((request) => Effect.suspend(() => toEffect(deliver(request)))),
    // The body is canceled, as an unread one would keep the connection open.
    Effect.tap(({ body }) => Effect.ignore(Effect.tryPromise(async () => body?.cancel()))),
    Effect.map(({ status }): DeliveryOutcome => ({ status, error: undefined })),
    Effect.timeoutOrElse({
      duration: timeout,
      orElse: () =>
        Effect.succeed({ status: undefined, error: `no response within ${Duration.format(Duration.millis(timeout))}` })
    }),
    Effect.catchCause((cause) => {
      const error = Cause.squash(cause)
      const reason = isError(error) && "cause" in error && isError(error.cause) ? error.cause : error
      return Effect.succeed({ status: undefined, error: isError(reason) ? reason.message : String(reason) })
    })
  )
}

const toEffect = (sent: Promise<Response> | Effect.Effect<Response, unknown>): Effect.Effect<Response, unknown> =>
  Effect.isEffect(sent) ? sent : Effect.tryPromise(() => sent)

const discard = { discard: true } as const

/** Deliveries by webhook: sequential for one webhook, independent of others. */
const groups = (taken: ReadonlyArray<Dequeued>): ReadonlyArray<ReadonlyArray<Dequeued>> =>
  Array.from(Map.groupBy(taken, ({ webhook }) => webhook.id).values())

const bodyOf = ({ event }: Queued, settings: WebhookSettings): unknown => {
  switch (settings.body) {
    case "record":
      return event
    case "typed":
      return { type: event.type, event: event.event }
  }
}
