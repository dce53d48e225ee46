/** The same request for several tenants concurrently: the fiber determines the key, not the service. */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Tenants from "effect-polytomic/Tenants"
import { Health, type Report } from "./Health.ts"

/** A customer with a Polytomic organization. */
export interface Tenant extends Tenants.Tenant {
  readonly name: string
}

/** A tenant with a key of its own. Its name identifies spans and log lines, so it replaces the organization's id. */
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

/** A line for each tenant. A failure of one does not affect the others. */
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
    ...(attempts > 1 ? [`responded at attempt ${attempts}`] : [])
  ].join("; ")
