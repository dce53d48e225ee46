/** Onboards a customer; POLYTOMIC_PARTNER_KEY is the key. */
import process from "node:process"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as PolytomicClient from "effect-polytomic/PolytomicClient"
import { program } from "./program.ts"

const order = { id: "order-4711", name: "Umbrella", email: "ada@umbrella.example" }

const main = Effect.flatMap(Config.Redacted("POLYTOMIC_PARTNER_KEY"), (partnerKey) => program(order, partnerKey)).pipe(
  Effect.provide(PolytomicClient.layerFetchConfig()),
  Effect.map((lines) => {
    console.log(lines.join("\n"))
    return 0
  }),
  // Each message contains the next step, and no secrets.
  Effect.catch((e) => {
    console.error(e._tag === "ConfigError" ? "Set POLYTOMIC_PARTNER_KEY to the key of a partner." : e.message)
    return Effect.succeed(1)
  })
)

process.exitCode = await Effect.runPromise(main)
