/** The same question for several tenants at once: whose key is used is a matter of the fiber, not of the service. */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Credentials } from "effect-polytomic"
import { Health, type Report } from "./Health.ts"

/** Somebody whose Polytomic organization is looked after. */
export interface Tenant {
  readonly name: string
  readonly credentials: Credentials.Credentials
}

/** Tenants and their keys from `TENANTS`, as in `acme=key-1,globex=key-2`. */
export const config: Config.Config<ReadonlyArray<Tenant>> = Config.Redacted("TENANTS").pipe(
  Config.map((list) =>
    Redacted.value(list)
      .split(",")
      .map((entry) => {
        const [name = "", key = ""] = entry.trim().split("=")
        return { name, credentials: Credentials.apiKey(key) }
      })
  )
)

/** A line about each tenant. What is wrong with one of them says nothing about the others. */
export const check = (tenants: ReadonlyArray<Tenant>) =>
  Effect.gen(function* () {
    const health = yield* Health
    return yield* Effect.forEach(
      tenants,
      ({ credentials, name }) =>
        health.report.pipe(
          Effect.map((report) => `${name}: ${describe(report)}`),
          Effect.provideService(Credentials.Credentials, credentials),
          Effect.catchTag("PolytomicUnauthorized", () => Effect.succeed(`${name}: the key is no longer valid`)),
          Effect.annotateLogs({ tenant: name })
        ),
      { concurrency: 4 }
    )
  })

const describe = ({ attempts, connections, failedSyncs, unhealthy }: Report): string =>
  [
    `${connections} connections`,
    unhealthy.length === 0 ? "all healthy" : `unhealthy: ${unhealthy.join(", ")}`,
    failedSyncs.length === 0 ? "no sync failed" : `failed: ${failedSyncs.join(", ")}`,
    ...(attempts > 1 ? [`answered at attempt ${attempts}`] : [])
  ].join("; ")
