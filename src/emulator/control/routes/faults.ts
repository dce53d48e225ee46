/** Routes of faults and execution plans. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Delivery from "../../Delivery.ts"
import type { ExecutionPlan } from "../../ExecutionPlan.ts"
import type * as Fault from "../../Fault.ts"
import { plans } from "../../internal/executionPlans.ts"
import { organizations } from "../../Organizations.ts"
import * as Connections from "../../resources/connections/model.ts"
import type { Instance } from "../instance.ts"
import { requestMatch, toMatch } from "../match.ts"
import { type ControlError, invalid, type Route, route, unknown } from "../route.ts"
import { readTime } from "./state.ts"

const optional = <S extends Schema.Top>(schema: S): Schema.optionalKey<S> => Schema.optionalKey(schema)
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Place = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))

const FaultSchema = Schema.Union([
  Schema.Struct({
    type: Schema.Literal("status"),
    status: Schema.Int.check(Schema.isBetween({ minimum: 400, maximum: 599 })),
    retryAfter: optional(Schema.Union([Schema.Number, Schema.String])),
    applied: optional(Schema.Boolean)
  }),
  Schema.Struct({ type: Schema.Literal("latency"), milliseconds: Count }),
  Schema.Struct({ type: Schema.Literal("hang"), when: optional(Schema.Literals(["before", "after", "body"])) }),
  Schema.Struct({ type: Schema.Literal("reset"), when: Schema.Literals(["before", "after"]) }),
  Schema.Struct({ type: Schema.Literal("truncateBody"), bytes: optional(Count) }),
  Schema.Struct({
    type: Schema.Literals(["garbage", "html502", "emptyBody", "wrongContentType", "duplicate"])
  }),
  Schema.Struct({
    type: Schema.Literal("redirect"),
    url: Schema.String.check(Schema.isPattern(/^[!-~]+$/)),
    status: optional(Schema.Literals([301, 302, 303, 307, 308]))
  })
])

/** Optional fields of the schema. */
const toFault = (fault: (typeof FaultSchema)["Type"]): Fault.Fault => {
  switch (fault.type) {
    case "status":
      return { retryAfter: undefined, applied: false, ...fault }
    case "hang":
      return { when: "before", ...fault }
    case "truncateBody":
      return { bytes: undefined, ...fault }
    case "redirect":
      return { status: 307, ...fault }
    default:
      return fault
  }
}

const Created = Schema.Struct({ id: Schema.String })
const Rules = Schema.Struct({ items: Schema.Array(Schema.Unknown) })

const rule = {
  fault: FaultSchema,
  match: optional(Schema.Struct({ ...requestMatch, nth: optional(Place), times: optional(Count) }))
}

/** Adds a rule from JSON and returns its id. */
const add = (
  instance: Pick<Instance, "parts">,
  { fault, match }: { readonly fault: (typeof FaultSchema)["Type"]; readonly match?: (typeof rule.match)["Type"] }
): Effect.Effect<string, ControlError> =>
  Effect.map(toMatch(instance, match ?? {}), (found) =>
    instance.parts.engine.faults.add({ fault: toFault(fault), match: found })
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
      fault: Schema.Union([
        Schema.Struct({ type: Schema.Literals(["duplicate", "drop", "wrongSignature"]) }),
        Schema.Struct({ type: Schema.Literal("delay"), milliseconds: Count })
      ]),
      match: optional(
        Schema.Struct({
          type: optional(Schema.String),
          organization: optional(Schema.String),
          nth: optional(Place),
          times: optional(Count)
        })
      )
    },
    success: Created,
    status: 201
  },
  ({ payload: { fault, match } }, { instance }) =>
    Effect.sync(() => ({
      id: instance.parts.deliveries.faults.add(
        fault.type === "delay" ? Delivery.delay(fault.milliseconds) : { type: fault.type },
        match
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
