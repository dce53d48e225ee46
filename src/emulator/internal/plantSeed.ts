/**
 * Applies a seed to a store. Models, syncs and executions are created by the emulator's handlers, so that a seed contains only
 * what requests could create.
 */
import * as Effect from "effect/Effect"
import * as BulkSync from "../../generated/v2025-09-18/BulkSync.ts"
import * as ModelSync from "../../generated/v2025-09-18/ModelSync.ts"
import * as Models from "../../generated/v2025-09-18/Models.ts"
import { millisOf } from "../../internal/schema/time.ts"
import { inspect } from "../../internal/schema/validate.ts"
import type { Any } from "../../Operation.ts"
import * as Catalogue from "../catalogue/index.ts"
import { emit } from "../events.ts"
import { type Call, formatTimestamp } from "../Handler.ts"
import { keys, organizations } from "../Organizations.ts"
import * as Progress from "../Progress.ts"
import { bulkSyncs } from "../resources/bulkSync/model.ts"
import * as Connections from "../resources/connections/model.ts"
import * as Resources from "../resources/index.ts"
import { plantPolicies } from "../resources/permissions/policies.ts"
import { plantRoles } from "../resources/permissions/roles.ts"
import { warm } from "../resources/schemas/cache.ts"
import { plantUser } from "../resources/users/model.ts"
import { type Seed, type SeedConnection, SeedError, type SeedEvent, type SeedExecution } from "../Seed.ts"
import type { Store } from "../Store.ts"
import * as ExecutionPlans from "./executionPlans.ts"
import { digits, uuid } from "./ids.ts"
import { toPointer } from "./jsonPointer.ts"
import { seedIssues } from "./seedIssues.ts"
import type { Settings } from "./settings.ts"

type Seeding = Effect.Effect<void, SeedError>

/** Target store of a seed, and its time. */
interface SeedContext {
  readonly store: Store
  readonly settings: Settings
  /** In milliseconds since 1970. */
  readonly now: number
  /** Time of the first event of the seed: the schemas of its connections are known since then. */
  readonly since: number
}

/**
 * Applies a seed to a store, completely or not at all. Existing rows are kept, or replaced by those with the same id.
 */
export const plantSeed = (store: Store, settings: Settings, seed: Seed, now: number): Seeding =>
  Effect.suspend(() => {
    const issues = seedIssues(seed)
    if (issues.length > 0) return Effect.fail(new SeedError({ issues }))
    const before = { tables: store.snapshot(), counts: store.ids.counts() }
    const undo = Effect.sync(() => store.load(before.tables, before.counts))
    return Effect.tapCause(plantAll({ store, settings, now, since: firstOf(seed, now) }, seed), () => undo)
  })

const firstOf = ({ executions = [] }: Seed, now: number): number =>
  executions.reduce((first, { at }) => {
    const time = millisOf(at)
    return Number.isNaN(time) ? first : Math.min(first, time)
  }, now)

const plantAll = (context: SeedContext, seed: Seed): Seeding =>
  Effect.gen(function* () {
    plantOrganizations(context, seed)
    yield* plantKeys(context, seed)
    yield* each(seed.connections, (connection, i) => plantConnection(context, connection, ["connections", i]))
    yield* each(seed.models, ({ id, ...input }, i) =>
      apply(context, Models.createOperation, input, ["models", i], { purpose: "model", id })
    )
    yield* each(seed.syncs, ({ id, ...input }, i) =>
      apply(context, ModelSync.createOperation, input, ["syncs", i], { purpose: "model_sync", id })
    )
    yield* each(seed.bulkSyncs, ({ id, ...input }, i) =>
      apply(context, BulkSync.createOperation, input, ["bulkSyncs", i], { purpose: "bulk_sync", id })
    )
    yield* each(seed.executions, (execution, i) => plantExecution(context, execution, ["executions", i]))
    yield* each(seed.events, (event, i) => plantEvent(context, event, ["events", i]))
  })

const each = <A>(rows: ReadonlyArray<A> | undefined, plant: (row: A, index: number) => Seeding): Seeding =>
  Effect.forEach(rows ?? [], plant, { discard: true })

const plantOrganizations = ({ now, settings, store }: SeedContext, seed: Seed): void => {
  for (const { id, name, parent } of seed.organizations ?? []) {
    store.put(organizations, { id, name, parent_id: parent ?? null, created_at: formatTimestamp(now) })
    plantRoles(store, id)
    plantPolicies(store, id, settings.policies)
  }
}

const plantKeys = ({ now, store }: SeedContext, seed: Seed): Seeding =>
  Effect.gen(function* () {
    for (const [i, { email, key, kind, name, organization }] of (seed.keys ?? []).entries()) {
      const home = store.get(organizations, organization)
      if (home === undefined) return yield* unknownOrganization(["keys", i], organization)
      const actor = { id: uuid(`actor/${key}`), name: name ?? kind }
      const row = store.put(keys, { id: digits(`key/${key}`, 16), key, kind, organization_id: organization, actor })
      if (kind === "user") plantUser(store, row, home, email, formatTimestamp(now))
    }
  })

const firstOrganization = (store: Store): string => store.all(organizations)[0]?.id ?? ""

type Path = ReadonlyArray<string | number>

const refuse = (path: Path, message: string): Effect.Effect<never, SeedError> =>
  Effect.fail(new SeedError({ issues: [{ pointer: toPointer(path), message }] }))

const unknownOrganization = (path: Path, id: string): Effect.Effect<never, SeedError> =>
  refuse([...path, "organization"], `is not the id of an organization: ${id}`)

/** A time of a seed in milliseconds since 1970. */
const timeOf = ({ now }: SeedContext, at: string | undefined, path: Path): Effect.Effect<number, SeedError> => {
  const time = at === undefined ? now : millisOf(at)
  return Number.isNaN(time)
    ? refuse([...path, "at"], "is not a time, such as 2024-02-08T09:30:00Z")
    : Effect.succeed(time)
}

// -----------------------------------------------------------------------------
// Connections
// -----------------------------------------------------------------------------

const plantConnection = ({ now, since, store }: SeedContext, seed: SeedConnection, path: Path): Seeding =>
  Effect.gen(function* () {
    const timestamp = formatTimestamp(now)
    const organization = seed.organization ?? firstOrganization(store)
    if (store.get(organizations, organization) === undefined) return yield* unknownOrganization(path, organization)
    if (Catalogue.find(seed.type) === undefined) {
      return yield* refuse([...path, "type"], `is not a connection type: ${seed.type}`)
    }
    const id = seed.id ?? uuid(`connection/${organization}/${seed.name}`)
    store.put(Connections.connections, {
      id,
      organization_id: organization,
      name: seed.name,
      type: seed.type,
      configuration: seed.configuration ?? {},
      policies: [],
      healthcheck_interval: null,
      status: seed.status ?? "healthy",
      status_error: null,
      parent_connection_id: null,
      redirect_url: null,
      created_at: timestamp,
      updated_at: timestamp,
      created_by: null,
      updated_by: null,
      data: null,
      source: seed.source ?? null
    })
    warm(store, id, since)
    for (const use of seed.usedBy ?? []) {
      const useId = use.id ?? uuid(`usage/${id}/${use.type}/${use.name}`)
      const { name, type } = use
      store.put(Connections.usages, { id: useId, connection_id: id, type, name, table: null, subject: useId })
    }
  })

// -----------------------------------------------------------------------------
// Objects created by requests
// -----------------------------------------------------------------------------

const origin = "https://app.polytomic.com"

/** Runs a handler with the deployment key and the id from the seed. */
const apply = (
  { now, settings, store }: SeedContext,
  operation: Any,
  input: object,
  path: Path,
  made: { readonly purpose: string; readonly id: string | undefined }
): Seeding =>
  Effect.gen(function* () {
    const { issues } = inspect(operation.input, input, "strict")
    if (issues.length > 0) {
      return yield* Effect.fail(
        new SeedError({
          issues: issues.map((issue) => ({ pointer: toPointer([...path, ...issue.path]), message: issue.message }))
        })
      )
    }
    const handler = Resources.all.find(({ id, version }) => id === operation.id && version === operation.version)
    const actor = { id: uuid("actor/seed"), name: "Seed" }
    const organization_id = firstOrganization(store)
    const call: Call = {
      operation,
      version: operation.version,
      caller: { key: { id: "seed", key: "", kind: "deployment", organization_id, actor }, scope: undefined },
      store,
      settings: { ...settings, modelSyncs: { ...settings.modelSyncs, startInactive: "accept" } },
      now,
      timestamp: formatTimestamp(now),
      ignore: () => {},
      origin
    }
    store.ids.give(made.purpose, made.id)
    yield* Effect.catch(handler?.run(input, call) ?? Effect.void, (refusal) => refuse(path, refusal.message))
    store.ids.give(made.purpose, undefined)
  })

/** Emits an event at its time. */
const plantEvent = (context: SeedContext, { at, event, organization, type }: SeedEvent, path: Path): Seeding =>
  Effect.gen(function* () {
    const { store } = context
    const organization_id = organization ?? firstOrganization(store)
    if (store.get(organizations, organization_id) === undefined) {
      return yield* unknownOrganization(path, organization_id)
    }
    emit(store, { type, organization_id, created_at: formatTimestamp(yield* timeOf(context, at, path)), event })
  })

/** Starts an execution at its time, and advances it to now. */
const plantExecution = (context: SeedContext, { at, id, plan, sync }: SeedExecution, path: Path): Seeding =>
  Effect.gen(function* () {
    const { settings, store } = context
    const now = yield* timeOf(context, at, path)
    if (now > context.now) return yield* refuse([...path, "at"], "is in the future")
    const isBulk = store.get(bulkSyncs, sync) !== undefined
    ExecutionPlans.add(store, sync, plan ?? {})
    const operation = isBulk ? BulkSync.startOperation : ModelSync.startOperation
    const purpose = isBulk ? "bulk_sync_execution" : "model_sync_execution"
    yield* apply({ ...context, now }, operation, { id: sync }, path, { purpose, id })
    Progress.run(Resources.progress, { store, settings, now: context.now })
  })
