// A webhook: verified before it is handled
import * as Effect from "effect/Effect"
import { WebhookReceiver, Webhooks } from "effect-polytomic"
import { PolytomicEmulator } from "effect-polytomic/emulator"

const secret = "whsec-example-1234"
const receive = WebhookReceiver.toWebHandler(
  WebhookReceiver.handler((event) => Effect.sync(() => console.log(`handled ${event.type}`)), { secrets: secret })
)

const program = Effect.gen(function* () {
  const emulator = yield* PolytomicEmulator.PolytomicEmulator
  yield* (yield* Webhooks).create({ endpoint: "https://example.com/polytomic", secret })
  yield* emulator.emit({ type: "sync.completed", event: { sync_id: "a", sync_name: "Nightly", record_count: 3 } })
  yield* emulator.advance // waits for the delivery
  const [delivery] = yield* emulator.deliveries
  console.log(`the receiver said ${delivery?.status}`)
})

// Without a network: deliveries go directly to the handler.
const layer = PolytomicEmulator.layer({ webhooks: { deliver: receive } })
await program.pipe(Effect.provide(layer), Effect.runPromise)

const forged = new Request("https://example.com/polytomic", { method: "POST", body: "{}" })
console.log(`a forged one gets ${(await receive(forged)).status}`)

/* Prints:
handled sync.completed
the receiver said 200
…
a forged one gets 401
*/
