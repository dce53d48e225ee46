/** Builds a model sync from a request, or returns its issue. */
import * as Effect from "effect/Effect"
import * as Caller from "../../Caller.ts"
import type { Item } from "../../catalogue/dataset.ts"
import type { Call } from "../../Handler.ts"
import type * as Refusal from "../../Refusal.ts"
import { create, writableItems } from "../connections/createdObjects.ts"
import * as Connections from "../connections/model.ts"
import { modesOf, viewTargetField } from "../connections/modelSyncReads.ts"
import { stamps } from "../stamps.ts"
import { type Find, finder, refuser } from "./checks.ts"
import { filtersOf, logicOf } from "./filters.ts"
import { type Input, unknownName } from "./input.ts"
import { check, nextTime } from "./schedule.ts"
import type { Filter, Identity, Override, Schedule, Sync, SyncField, Target } from "./sync.ts"
import { canCreate, nameOf, requiresIdentity } from "./targets.ts"

type Checked<A> = Effect.Effect<A, Refusal.Refusal>

/** Builds the sync of a request, which replaces `before`, if present. Stores only a target object that it creates. */
export const build = (call: Call, input: Input, before: Sync | undefined): Checked<Sync> =>
  Effect.gen(function* () {
    const refuse = refuser(call)
    const organization = yield* organizationOf(call, input, before)
    if (input.name.trim() === "") return yield* refuse("name is empty", "invalid_name")
    const unknown = unknownName(input)
    if (unknown !== undefined) return yield* refuse(`${unknown} has a value that is not known`)
    const schedule = yield* checkedSchedule(call, input)
    const connection = yield* connectionOf(call, organization, input.target.connection_id)
    const type = Connections.typeOf(connection)
    if (!modesOf(call.settings, type).some(({ mode }) => mode === input.mode)) {
      return yield* refuse(`The target does not support the mode ${input.mode}`, "unsupported_mode")
    }
    const find = finder(call, organization)
    const fields = yield* fieldsOf(call, find, "fields", input.fields ?? [])
    const overrideFields = yield* fieldsOf(call, find, "override_fields", input.override_fields ?? [])
    const mapped = [...fields, ...overrideFields]
    if (mapped.length === 0 && input.mode !== "remove") return yield* refuse("fields is empty")
    const { columns, target } = yield* targetOf(call, connection, input.target, mapped)
    yield* checkTargets(call, connection, columns, mapped)
    const identity = yield* identityOf(call, find, columns, input)
    if (identity === null && requiresIdentity(type, input.mode)) {
      return yield* refuse(`identity is required for the mode ${input.mode}`, "identity_required")
    }
    const filters = yield* filtersOf(call, find, columns, input)
    const overrides = yield* overridesOf(call, find, input)
    const active = input.active ?? call.settings.modelSyncs.active
    const values = [...mapped, ...filters, ...overrides]
    const { continuously, scheduled } = call.settings.modelSyncs
    return {
      id: before?.id ?? call.store.ids.next("model_sync"),
      organization_id: organization,
      name: input.name,
      mode: input.mode,
      active,
      fields,
      override_fields: overrideFields,
      overrides,
      filters,
      filter_logic: yield* logicOf(call, "filter_logic", input.filter_logic, filters, input.filters ?? [], "Model"),
      identity,
      policies: input.policies ?? [],
      schedule,
      target: {
        ...target,
        filter_logic: yield* logicOf(
          call,
          "target.filter_logic",
          input.target.filter_logic,
          filters,
          input.filters ?? [],
          "Target"
        )
      },
      encryption_passphrase: passphraseOf(call, input, before),
      only_enrich_updates: input.only_enrich_updates ?? false,
      skip_initial_backfill: input.skip_initial_backfill ?? false,
      sync_all_records: input.sync_all_records ?? false,
      model_ids: modelIdsOf(values, identity),
      next_run_at: nextTime(schedule, active && scheduled, continuously, call.now),
      runs: before?.runs ?? 0,
      origin: call.origin,
      ...stamps(call, before)
    }
  })

// -----------------------------------------------------------------------------
// Parts
// -----------------------------------------------------------------------------

const checkedSchedule = (call: Call, input: Input): Checked<Schedule> => {
  const schedule = scheduleOf(input.schedule)
  const problem = check(schedule)
  return problem === undefined ? Effect.succeed(schedule) : refuser(call)(problem, "invalid_schedule")
}

/** The models that a sync reads, each once. */
const modelIdsOf = (
  values: ReadonlyArray<SyncField | Filter | Override>,
  identity: Identity | null
): ReadonlyArray<string> => {
  const sources = values.map((value) => ("field" in value ? value.field : value.source))
  return [...new Set([...sources, identity?.source ?? null].flatMap((source) => source?.model_id ?? []))]
}

const organizationOf = (call: Call, input: Input, before: Sync | undefined): Checked<string> =>
  before === undefined
    ? Caller.actIn(call.store, call.caller, input.organization_id)
    : (input.organization_id ?? before.organization_id) === before.organization_id
      ? Effect.succeed(before.organization_id)
      : refuser(call)("A model sync can't be moved to another organization")

const connectionOf = (call: Call, organization: string, id: string): Checked<Connections.Connection> => {
  const connection = call.store.get(Connections.connections, id)
  if (connection === undefined || connection.organization_id !== organization) {
    return refuser(call)(`target.connection_id ${id.slice(0, 100)} is not a connection`, "unknown_connection")
  }
  return Connections.typeOf(connection)?.destination === true
    ? Effect.succeed(connection)
    : refuser(call)("The target's connection can't be written to", "not_a_destination")
}

const fieldsOf = (
  call: Call,
  find: Find,
  name: string,
  inputs: NonNullable<Input["fields"]>
): Checked<ReadonlyArray<SyncField>> =>
  Effect.forEach(inputs, (input, i) => {
    const value = input.override_value ?? null
    // An override has no source; versions that require one get a placeholder.
    const source =
      value !== null && (input.source === undefined || find(input.source) === undefined) ? null : input.source
    if (source === undefined) return refuser(call)(`${name}.${i} takes a source or an override_value`)
    if (source !== null && find(source) === undefined) {
      return refuser(call)(`${name}.${i}.source is not a field of a model`, "unknown_field")
    }
    return Effect.succeed({
      target: input.target,
      source,
      new: input.new ?? false,
      override_value: value,
      sync_mode: input.sync_mode ?? null,
      encryption_enabled: input.encryption_enabled ?? false
    })
  })

const targetOf = (
  call: Call,
  connection: Connections.Connection,
  input: Input["target"],
  fields: ReadonlyArray<SyncField>
): Checked<{ readonly target: Target; readonly columns: Item["columns"] }> =>
  Effect.gen(function* () {
    const refuse = refuser(call)
    const items = writableItems(call.store, connection)
    const created = input.create === undefined ? undefined : nameOf(Connections.typeOf(connection), items, input.create)
    const given = input.object === "" ? undefined : input.object
    if (created !== undefined && "problem" in created) return yield* refuse(created.problem)
    const name = created?.name ?? given ?? input.new_name
    if (name === undefined) return yield* refuse("target takes an object, or what to create")
    const known = items.find((item) => item.name === name)
    const isNew = created !== undefined || input.new_name !== undefined
    if (known === undefined && !isNew) {
      return yield* refuse(`target.object ${name.slice(0, 100)} is not an object of the connection`, "unknown_object")
    }
    if (isNew && !canCreate(Connections.typeOf(connection))) {
      return yield* refuse("The target's connection can't create objects", "no_target_creation")
    }
    const item = known ?? { name, columns: fields.map((field) => columnOf(field.target)) }
    if (known === undefined) create(call.store, connection, item)
    const dot = name.indexOf(".")
    return {
      columns: item.columns,
      target: {
        connection_id: connection.id,
        object: name,
        configuration: input.configuration ?? {},
        new_name: input.new_name ?? null,
        filter_logic: null,
        // Determined by the object; values of the request are ignored.
        search_values: dot === -1 ? { object: name } : { schema: name.slice(0, dot), table: name.slice(dot + 1) }
      }
    }
  })

const columnOf = (name: string): Item["columns"][number] => ({
  name,
  label: name,
  type: "string",
  remoteType: "text",
  example: "",
  unique: false,
  required: false
})

const checkTargets = (
  call: Call,
  connection: Connections.Connection,
  columns: Item["columns"],
  fields: ReadonlyArray<SyncField>
): Checked<void> => {
  const unknownField = fields.find((field) => !columns.some(({ name }) => name === field.target))
  if (unknownField === undefined) return Effect.void
  const name = unknownField.target.slice(0, 100)
  if (!unknownField.new) return refuser(call)(`The target has no field ${name}`, "unknown_target_field")
  return canCreate(Connections.typeOf(connection))
    ? Effect.void
    : refuser(call)(`The target can't create the field ${name}`, "no_field_creation")
}

const identityOf = (
  call: Call,
  find: Find,
  columns: Item["columns"],
  { identity }: Input
): Checked<Identity | null> => {
  if (identity === undefined) return Effect.succeed(null)
  if (find(identity.source) === undefined) {
    return refuser(call)("identity.source is not a field of a model", "unknown_field")
  }
  const column = columns.find(({ name }) => name === identity.target)
  // A table that is created with the sync can be matched by any of its columns.
  const isFit = column !== undefined && (column.example === "" || viewTargetField(column).supports_identity === true)
  if (!isFit && identity.new_field !== true) {
    return refuser(call)(`Records can't be matched by ${identity.target.slice(0, 100)}`, "unsupported_identity")
  }
  return Effect.succeed({
    source: identity.source,
    target: identity.target,
    function: identity.function,
    new_field: identity.new_field ?? false,
    remote_field_type_id: identity.remote_field_type_id ?? null
  })
}

const overridesOf = (call: Call, find: Find, { overrides }: Input): Checked<ReadonlyArray<Override>> =>
  Effect.forEach(overrides ?? [], ({ field, field_id, function: compare, override, value }, i) => {
    const found = field === undefined ? undefined : find(field)
    // Of the two, the id takes precedence, unlike for filters.
    return field !== undefined && found === undefined && field_id === undefined
      ? refuser(call)(`overrides.${i}.field is not a field of a model`, "unknown_field")
      : Effect.succeed({
          field: field_id === undefined ? (field ?? null) : null,
          field_id: field_id ?? found?.field.id ?? null,
          function: compare ?? null,
          value: value ?? null,
          override: override ?? null
        })
  })

// Parts that are absent stay so: a schedule reads as it was written.
const scheduleOf = ({ run_after, ...input }: Input["schedule"]): Schedule => ({
  ...present(input),
  frequency: input.frequency ?? "manual",
  ...(run_after === undefined ? {} : { run_after: present(run_after) })
})

const present = <A extends object>(value: A): { readonly [K in keyof A]?: Exclude<A[K], undefined> } =>
  // Only undefined values are removed.
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    readonly [K in keyof A]?: Exclude<A[K], undefined>
  }

// It is write-only, so a client that does not have it cannot send it back.
const passphraseOf = (call: Call, input: Input, before: Sync | undefined): string | null => {
  const { mask, maskedSecrets, omittedSecrets } = call.settings
  const kept = before?.encryption_passphrase ?? null
  const given = input.encryption_passphrase
  if (given === undefined) return omittedSecrets === "keep" ? kept : null
  return given === mask && maskedSecrets === "keep" ? kept : given
}
