/**
 * What an emulator begins with: organizations, the keys that open them, and connections.
 *
 * The standard seed has a partner, Acme, with one customer, Globex, and beside them a stranger, Initech.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { Connections, Credentials } from "effect-polytomic"
 * import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"
 *
 * const data: Seed.Seed = {
 *   ...Seed.standard({ user: "the key of a user of Acme" }),
 *   connections: [
 *     Seed.exampleConnection,
 *     { organization: Seed.globex.id, name: "Shop", type: "postgresql" },
 *     { organization: Seed.initech.id, name: "Payroll", type: "hubspot", status: "unhealthy" }
 *   ]
 * }
 *
 * const names = Effect.gen(function* () {
 *   const connections = yield* Connections
 *   return (yield* connections.list()).map(({ name }) => name)
 * })
 * const as = (key: string) => Effect.provideService(Credentials.Credentials, Credentials.apiKey(key))
 *
 * const layer = PolytomicEmulator.layer({ data, keys: { user: "the key of a user of Acme" } })
 * names.pipe(as("test-child-key"), Effect.provide(layer), Effect.runPromise) // => ["Shop"]
 * names.pipe(as("test-other-key"), Effect.provide(layer), Effect.runPromise) // => ["Payroll"]
 * Seed.acme.name // => "Acme"
 * ```
 */
import type { Configuration } from "./catalogue/configuration.ts"
import type { KeyKind } from "./Organizations.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** An organization. */
export interface SeedOrganization {
  readonly id: string
  readonly name: string
  /** Id of the partner's organization, for a customer of it. */
  readonly parent?: string
}

/** A key, and what it opens. */
export interface SeedKey {
  readonly key: string
  readonly kind: KeyKind
  /** Id of the organization. */
  readonly organization: string
  /** Who acts with the key. */
  readonly name?: string
  /** The mail address of the user of a user's key. Default: made from the names of user and organization. */
  readonly email?: string
}

/** A connection that is there from the start. */
export interface SeedConnection {
  /** Default: made from the organization and the name. */
  readonly id?: string
  /** Id of the organization. Default: the first one. */
  readonly organization?: string
  readonly name: string
  readonly type: string
  readonly configuration?: Configuration
  readonly status?: string
  /** What `Get Connection Source` answers, in place of what the type would give. */
  readonly source?: unknown
  /** What refers to the connection, so that it is in use. */
  readonly usedBy?: ReadonlyArray<{ readonly type: string; readonly name: string; readonly id?: string }>
}

/** What an emulator begins with; what is left out is not there. */
export interface Seed {
  readonly organizations?: ReadonlyArray<SeedOrganization>
  readonly keys?: ReadonlyArray<SeedKey>
  readonly connections?: ReadonlyArray<SeedConnection>
}

/** The texts of the standard keys. */
export interface StandardKeys {
  /** A user's key, for Acme. Default `test-key`. */
  readonly user?: string | undefined
  /** Acme's partner key. Default `test-partner-key`. */
  readonly partner?: string | undefined
  /** The key of the deployment. Default `test-deployment-key`. */
  readonly deployment?: string | undefined
}

// -----------------------------------------------------------------------------
// The standard seed
// -----------------------------------------------------------------------------

/** A partner. `test-key`, `test-partner-key` and `test-deployment-key` act in it. */
export const acme: SeedOrganization = { id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c01", name: "Acme" }

/** A customer of Acme, with the user key `test-child-key`. */
export const globex: SeedOrganization = {
  id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c02",
  name: "Globex",
  parent: acme.id
}

/** Somebody else, with the user key `test-other-key`. */
export const initech: SeedOrganization = { id: "0c0b5b7e-6f1d-4d0e-9a53-3f6d9b7a1c03", name: "Initech" }

/** The three organizations and their keys, without connections. */
export const standard = (texts: StandardKeys = {}): Seed => ({
  organizations: [acme, globex, initech],
  keys: [
    { key: texts.user ?? "test-key", kind: "user", organization: acme.id, name: "Ada Lovelace" },
    { key: texts.partner ?? "test-partner-key", kind: "partner", organization: acme.id, name: "Acme partner" },
    { key: texts.deployment ?? "test-deployment-key", kind: "deployment", organization: acme.id, name: "Deployment" },
    { key: "test-child-key", kind: "user", organization: globex.id, name: "Grace Hopper" },
    { key: "test-other-key", kind: "user", organization: initech.id, name: "Peter Gibbons" }
  ]
})

/** The connection of the API's own examples: it has the id that they use, and answers the source that they show. */
export const exampleConnection: SeedConnection = {
  id: "248df4b7-aa70-47b8-a036-33ac447e668d",
  organization: acme.id,
  name: "Example database",
  type: "postgresql",
  configuration: {
    hostname: "db.example.com",
    port: 5432,
    database: "app",
    username: "polytomic",
    password: "hunter2"
  },
  source: {
    configuration: { host: { items: [], type: "string" }, port: { items: [], type: "integer" } },
    items: { users: { has_items: true, items: ["id", "name", "email"], requires_one_of: ["id"] } },
    requires_one_of: ["table"]
  }
}
