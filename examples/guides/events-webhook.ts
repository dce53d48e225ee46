/**
 * Events by webhook, with the feed as a fallback: at once while the webhook works, and later otherwise; each event once.
 *
 * With `--live` and the secret of your organization's webhook in `POLYTOMIC_WEBHOOK_SECRET`, it listens on port 8080 or `PORT`
 * for deliveries, until you stop it.
 */
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Queue from "effect/Queue"
import type * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { EventFeed, type PolytomicEvent, WebhookReceiver, Webhooks } from "effect-polytomic"
import { Delivery, PolytomicEmulator } from "effect-polytomic/emulator"
import { port, runEither } from "./run.ts"
import { serve } from "./serve.ts"

/** A server for the webhook, which puts events into a queue, so that the response does not wait for the work. */
const receiver = (secret: Redacted.Redacted<string> | string, on: number) =>
  Effect.gen(function* () {
    const queue = yield* Queue.bounded<PolytomicEvent.PolytomicEvent>(1000)
    const handler = WebhookReceiver.toWebHandler(
      WebhookReceiver.handler((event) => Queue.offer(queue, event), { secrets: secret })
    )
    const server = yield* Effect.acquireRelease(
      Effect.promise(() => serve(handler, on)),
      (server) => Effect.promise(server.close)
    )
    return { url: server.url, deliveries: Stream.fromQueue(queue) }
  })

/** An event is handled once its cursor is stored; events that were only in the queue are still in the list. */
const work = (
  deliveries: Stream.Stream<PolytomicEvent.PolytomicEvent>,
  done: (event: EventFeed.Event) => Effect.Effect<unknown>
) =>
  EventFeed.runForEach((event) => Effect.andThen(Console.log(`handled ${event.type}`), done(event)), {
    cursorKey: "guide",
    pollInterval: "2 seconds",
    deliveries
  })

const emulated = Effect.gen(function* () {
  const { advance, deliveries: log, emit, faultDeliveries } = yield* PolytomicEmulator.PolytomicEmulator
  const webhooks = yield* Webhooks
  const { deliveries, url } = yield* receiver("whsec-guide", yield* port)
  // An organization has one webhook, which gets every event.
  yield* webhooks.create({ endpoint: url, secret: "whsec-guide" })
  const handled = yield* Queue.unbounded<EventFeed.Event>()
  const worker = yield* Effect.forkChild(work(deliveries, (event) => Queue.offer(handled, event)))
  yield* Effect.sleep("100 millis")

  yield* faultDeliveries(Delivery.duplicate, { type: "sync.running" })
  yield* faultDeliveries(Delivery.drop, { type: "sync.completed" })
  yield* emit({ type: "sync.running", event: { sync_name: "Customers to CRM" } })
  yield* emit({ type: "sync.completed", event: { sync_name: "Customers to CRM", record_count: 120 } })
  yield* advance
  yield* Effect.forEach(yield* log, ({ fault, status, type }) =>
    Console.log(`delivery of ${type}: ${status ?? "never sent"} (${fault?.type})`)
  )
  yield* Queue.takeN(handled, 2)
  const response = yield* Effect.promise(() => fetch(url, { method: "POST", body: "{}" }))
  yield* Console.log(`an unsigned request gets ${response.status}`)
  yield* Fiber.interrupt(worker)
}).pipe(Effect.scoped, Effect.provide(KeyValueStore.layerMemory))

const live = Effect.gen(function* () {
  const { deliveries, url } = yield* receiver(yield* Config.Redacted("POLYTOMIC_WEBHOOK_SECRET"), yield* port)
  yield* Console.log(`listening on ${url}`)
  yield* work(deliveries, () => Effect.void)
}).pipe(Effect.scoped, Effect.provide(KeyValueStore.layerMemory))

await runEither(emulated, live, "only reads: events, from the list and from the webhook that you have set up")
