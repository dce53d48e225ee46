/** Routes of faults and execution plans. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { DeliveryFault, DeliveryMatch } from "../../Delivery.ts"
import type { ExecutionPlan } from "../../ExecutionPlan.ts"
import type * as Fault from "../../Fault.ts"
import { plans } from "../../internal/executionPlans.ts"
import * as Grammar from "../../internal/faultGrammar.ts"
import { organizations } from "../../Organizations.ts"
import * as Connections from "../../resources/connections/model.ts"
import type { Instance } from "../instance.ts"
import { type JsonMatch, toMatch } from "../match.ts"
import { type ControlError, invalid, type Route, route, unknown } from "../route.ts"
import { readTime } from "./state.ts"

const optional = <S extends Schema.Top>(schema: S): Schema.optionalKey<S> => Schema.optionalKey(schema)
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Created = Schema.Struct({ id: Schema.String })
const Rules = Schema.Struct({ items: Schema.Array(Schema.Unknown) })

const rule = {
  fault: Grammar.schemaOf(Grammar.faults),
  match: optional(Schema.Struct(Grammar.schemasOf(Grammar.matchFields)))
}

/** A rule as it is decoded. */
interface Rule {
  readonly fault: unknown
  readonly match?: unknown
}

/** Adds a rule from JSON and returns its id. */
const add = (instance: Pick<Instance, "parts">, { fault, match = {} }: Rule): Effect.Effect<string, ControlError> =>
  // The schema of the grammar has these fields.
  Effect.map(toMatch(instance, match as JsonMatch), (match) =>
    instance.parts.engine.faults.add({ fault: Grammar.fromJson<Fault.Fault>(Grammar.faults, fault), match })
  )

const addFault = route(
  "faults",
  "POST",
  "/faults"
)(
  { id: "addFault", summary: "Adds a fault rule for requests", payload: rule, success: Created, status: 201 },
  ({ payload }, { instance }) => Effect.map(add(instance, payload), (id) => ({ id }))
)

const RuleFile = Schema.Array(Schema.Struct(rule))

/** Adds the rules of a file, as `POST /faults` takes them, in one list. */
export const addAll = (instance: Pick<Instance, "parts">, value: unknown): Effect.Effect<void, ControlError> =>
  Effect.gen(function* () {
    const decode = Schema.decodeUnknownEffect(RuleFile, { onExcessProperty: "error" })
    const rules = yield* Effect.mapError(decode(value), () =>
      invalid("The list of faults is invalid.", "Give a JSON array of what POST /_emulator/faults takes.")
    )
    for (const one of rules) yield* add(instance, one)
  })

const listFaults = route(
  "faults",
  "GET",
  "/faults"
)({ id: "listFaults", summary: "Rules, and how often each matched", success: Rules }, (_, { instance }) =>
  Effect.sync(() => ({
    items: instance.parts.engine.faults
      .all()
      .map(({ fault, hits, id, match }) => ({ id, fault, hits, match: shown(match) }))
  }))
)

const shown = (match: Fault.Match | undefined): unknown => {
  const { operation, path, ...rest } = match ?? {}
  return {
    ...rest,
    ...(operation === undefined ? {} : { operation: typeof operation === "object" ? operation.id : operation }),
    ...(path === undefined ? {} : { path: String(path) })
  }
}

const clearFaults = route(
  "faults",
  "DELETE",
  "/faults"
)({ id: "clearFaults", summary: "Removes all rules" }, (_, { instance }) =>
  Effect.sync(() => instance.parts.engine.faults.clear())
)

const removeFault = route(
  "faults",
  "DELETE",
  "/faults/:id"
)({ id: "removeFault", summary: "Removes a rule", params: ["id"], errors: [404] }, ({ params }, { instance }) =>
  Effect.suspend(() =>
    instance.parts.engine.faults.remove(params.id) ? Effect.void : Effect.fail(unknown("fault", params.id))
  )
)

const addDeliveryFault = route(
  "faults",
  "POST",
  "/deliveries/faults"
)(
  {
    id: "addDeliveryFault",
    summary: "Adds a fault rule for webhook deliveries",
    payload: {
      fault: Grammar.schemaOf(Grammar.deliveryFaults),
      match: optional(Schema.Struct(Grammar.schemasOf(Grammar.deliveryMatchFields)))
    },
    success: Created,
    status: 201
  },
  ({ payload: { fault, match } }, { instance }) =>
    Effect.sync(() => ({
      id: instance.parts.deliveries.faults.add(
        Grammar.fromJson<DeliveryFault>(Grammar.deliveryFaults, fault),
        match as DeliveryMatch | undefined // the schema of the grammar has these fields
      )
    }))
)

const listDeliveryFaults = route(
  "faults",
  "GET",
  "/deliveries/faults"
)(
  { id: "listDeliveryFaults", summary: "Rules for deliveries, and how often each matched", success: Rules },
  (_, { instance }) => Effect.sync(() => ({ items: instance.parts.deliveries.faults.all() }))
)

const clearDeliveryFaults = route(
  "faults",
  "DELETE",
  "/deliveries/faults"
)({ id: "clearDeliveryFaults", summary: "Removes all rules for deliveries" }, (_, { instance }) =>
  Effect.sync(() => instance.parts.deliveries.faults.clear())
)

const removeDeliveryFault = route(
  "faults",
  "DELETE",
  "/deliveries/faults/:id"
)(
  { id: "removeDeliveryFault", summary: "Removes a rule for deliveries", params: ["id"], errors: [404] },
  ({ params }, { instance }) =>
    Effect.suspend(() =>
      instance.parts.deliveries.faults.remove(params.id) ? Effect.void : Effect.fail(unknown("fault", params.id))
    )
)

const planExecution = route(
  "executions",
  "POST",
  "/executions/plans"
)(
  {
    id: "planExecution",
    summary: "Plans the next execution of a sync, or of any sync",
    payload: {
      syncId: optional(Schema.String),
      plan: Schema.Struct({
        outcome: optional(Schema.Literals(["completed", "completed_with_errors", "failed", "canceled", "interrupted"])),
        error: optional(Schema.String),
        records: optional(Count),
        errors: optional(Count),
        warnings: optional(Count),
        duration: optional(Count)
      })
    },
    success: Created,
    status: 201
  },
  ({ payload: { plan, syncId } }, { instance }) =>
    Effect.map(instance.emulator.planExecution(plan satisfies ExecutionPlan, { syncId }), () => ({
      id: instance.parts.store.all(plans).at(-1)?.id
    }))
)

const listPlans = route(
  "executions",
  "GET",
  "/executions/plans"
)({ id: "listPlans", summary: "Plans that no execution has used yet", success: Rules }, (_, { instance }) =>
  Effect.sync(() => ({
    items: instance.parts.store.all(plans).map(({ id, plan, sync_id }) => ({ id, syncId: sync_id, plan }))
  }))
)

const connection = (instance: Instance, id: string): Effect.Effect<void, ControlError> =>
  instance.parts.store.get(Connections.connections, id) === undefined
    ? Effect.fail(unknown("connection", id))
    : Effect.void

const grant = route(
  "executions",
  "POST",
  "/connections/:id/grant"
)(
  {
    id: "grantAccess",
    summary: "Grants access to a connection, like a person who opens its `auth_url`",
    params: ["id"],
    errors: [404]
  },
  ({ params }, { instance }) =>
    Effect.andThen(connection(instance, params.id), instance.emulator.grantAccess(params.id))
)

const use = route(
  "executions",
  "POST",
  "/connections/:id/usages"
)(
  {
    id: "markInUse",
    summary: "Marks a connection as in use, so that it can't be deleted without force",
    params: ["id"],
    payload: { type: Schema.String, name: Schema.String },
    success: Created,
    status: 201,
    errors: [404]
  },
  ({ params, payload }, { instance }) =>
    Effect.andThen(
      connection(instance, params.id),
      Effect.map(instance.emulator.markInUse(params.id, payload), (id) => ({ id }))
    )
)

const emit = route(
  "executions",
  "POST",
  "/events"
)(
  {
    id: "emitEvent",
    summary: "Emits an event: it is listed, and delivered to the webhook of its organization",
    payload: {
      type: Schema.String,
      event: Schema.Record(Schema.String, Schema.Unknown),
      organization: optional(Schema.String),
      at: optional(Schema.String)
    },
    success: Created,
    status: 201
  },
  ({ payload }, { instance }) =>
    Effect.gen(function* () {
      const { event, organization, type } = payload
      if (organization !== undefined && instance.parts.store.get(organizations, organization) === undefined) {
        return yield* invalid(
          `There is no organization ${organization.slice(0, 100)}.`,
          "List them with GET /_emulator/state?table=organizations.",
          "/organization"
        )
      }
      const at = payload.at === undefined ? undefined : yield* readTime(payload.at, "/at")
      const id = yield* instance.emulator.emit({ type, event, organization, at })
      return { id }
    })
)

export const routes: ReadonlyArray<Route> = [
  addFault,
  listFaults,
  clearFaults,
  removeFault,
  addDeliveryFault,
  listDeliveryFaults,
  clearDeliveryFaults,
  removeDeliveryFault,
  planExecution,
  listPlans,
  grant,
  use,
  emit
]
