/** The same question for several tenants at once: whose key is used is a matter of the fiber, not of the service. */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Tenants from "effect-polytomic/Tenants"
import { Health, type Report } from "./Health.ts"

/** Somebody whose Polytomic organization is looked after. */
export interface Tenant extends Tenants.Tenant {
  readonly name: string
}

/** A tenant with a key of its own. Its name says whose a span or a log line is, so it takes the place of the organization's id. */
export const tenant = (name: string, key: string): Tenant => ({
  ...Tenants.fromApiKey({ organization_id: name, key }),
  name
})

/** Tenants and their keys from `TENANTS`, as in `acme=key-1,globex=key-2`. */
export const config: Config.Config<ReadonlyArray<Tenant>> = Config.Redacted("TENANTS").pipe(
  Config.map((list) =>
    Redacted.value(list)
      .split(",")
      .map((entry) => {
        const [name = "", key = ""] = entry.trim().split("=")
        return tenant(name, key)
      })
  )
)

/** A line about each tenant. What is wrong with one of them says nothing about the others. */
export const check = (tenants: ReadonlyArray<Tenant>) =>
  Effect.gen(function* () {
    const health = yield* Health
    return yield* Tenants.forEach(tenants, ({ name }) =>
      health.report.pipe(
        Effect.map((report) => `${name}: ${describe(report)}`),
        Effect.catchTag("PolytomicUnauthorized", () => Effect.succeed(`${name}: the key is no longer valid`))
      )
    )
  })

const describe = ({ attempts, connections, failedSyncs, unhealthy }: Report): string =>
  [
    `${connections} connections`,
    unhealthy.length === 0 ? "all healthy" : `unhealthy: ${unhealthy.join(", ")}`,
    failedSyncs.length === 0 ? "no sync failed" : `failed: ${failedSyncs.join(", ")}`,
    ...(attempts > 1 ? [`answered at attempt ${attempts}`] : [])
  ].join("; ")
