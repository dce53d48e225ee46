/** Types of the ready-made layers and of settings. Nothing here is run. */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Credentials from "../../src/Credentials.ts"
import * as Deadline from "../../src/Deadline.ts"
import * as Drift from "../../src/Drift.ts"
import * as Polytomic from "../../src/Polytomic.ts"
import * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as PolytomicError from "../../src/PolytomicError.ts"
import * as RetryPolicy from "../../src/RetryPolicy.ts"
import { type Equal, holds } from "./equal.ts"

export const client = PolytomicClient.layerFetch({ apiKey: "key", baseUrl: new URL("https://x.example") })

holds<Equal<typeof client, Layer.Layer<PolytomicClient.PolytomicClient>>>()
holds<
  Equal<
    ReturnType<typeof PolytomicClient.layerFetchConfig>,
    Layer.Layer<PolytomicClient.PolytomicClient, Config.ConfigError>
  >
>()
holds<Equal<Layer.Error<ReturnType<typeof Polytomic.layerConfig>>, Config.ConfigError>>()
holds<Equal<Layer.Services<ReturnType<typeof Polytomic.layerConfig>>, never>>()

// @ts-expect-error neither a key nor credentials
PolytomicClient.layerFetch({ baseUrl: "https://x.example" })

// @ts-expect-error both a key and credentials
PolytomicClient.layerFetch({ apiKey: "key", credentials: Credentials.apiKey("key") })

// Names of a second account.
Polytomic.layerConfig({ apiKey: Config.Redacted("EU_KEY"), baseUrl: Config.String("EU_URL") })
Polytomic.layerConfig({ credentials: Config.map(Config.Redacted("EU_KEY"), Credentials.partnerKey) })

// @ts-expect-error a value is not a configuration
Polytomic.layerConfig({ apiKey: "key" })

// @ts-expect-error both a key and credentials
Polytomic.layerConfig({ apiKey: Config.Redacted("EU_KEY"), credentials: Credentials.config })

Credentials.fromEffect(Effect.fail(new PolytomicError.CredentialsError({ detail: "sealed" })))

// @ts-expect-error a custom error has to be converted to a CredentialsError
Credentials.fromEffect(Effect.fail(new Error("sealed")))

// @ts-expect-error an organization needs its id
Credentials.organizationKey({ key: "key" })

// @ts-expect-error there is no such scheme
Credentials.deploymentKey("key", { scheme: "digest" })

// Settings are references: setting one adds no requirement.
export const settings = [
  RetryPolicy.layer(RetryPolicy.make({ schedule: Schedule.recurs(1) })),
  Deadline.layer({ attempt: "10 seconds" }),
  Drift.layer(Drift.strict),
  Drift.layer({ onDrift: (events) => Effect.log(events.map((event) => event.kind)) })
] as const

holds<Equal<(typeof settings)[number], Layer.Layer<never>>>()

// A schedule receives the typed error.
RetryPolicy.make({
  schedule: RetryPolicy.standard.schedule.pipe(
    Schedule.while(({ input }) => {
      holds<Equal<typeof input, PolytomicError.PolytomicError>>()
      return input._tag !== "PolytomicTooManyRequests"
    })
  )
})

// @ts-expect-error a report can't fail
Drift.layer({ onDrift: () => Effect.fail("no") })
