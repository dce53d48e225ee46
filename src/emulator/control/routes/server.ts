/** Routes of the server as a whole: health, settings, instances. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as ApiVersion from "../../../ApiVersion.ts"
import { isError } from "../../../internal/schema/realm.ts"
import { formatTimestamp } from "../../Handler.ts"
import type { Settings } from "../../internal/settings.ts"
import { type Options, settings as resolve } from "../../Options.ts"
import { keys } from "../../Organizations.ts"
import * as Seed from "../../Seed.ts"
import { basePathOf } from "../instances.ts"
import { ControlError, invalid, type Route, route, unknown } from "../route.ts"
import { isSetting, optionFields } from "../settings.ts"

const health = route(
  "server",
  "GET",
  "/health"
)(
  {
    id: "health",
    summary: "Readiness of the server; it listens once the seed is planted",
    success: Schema.Struct({
      status: Schema.Literal("ready"),
      apiVersions: Schema.Array(Schema.String),
      instance: Schema.String,
      seed: Schema.String,
      now: Schema.String
    })
  },
  (_, { instance }) =>
    Effect.succeed({
      status: "ready",
      apiVersions: ApiVersion.all,
      instance: instance.id,
      seed: instance.parts.settings.seed,
      now: formatTimestamp(instance.clock.state.now)
    })
)

const settings = route(
  "server",
  "GET",
  "/settings"
)(
  {
    id: "settings",
    summary: "Every option with its value and its default",
    success: Schema.Struct({
      settings: Schema.Array(
        Schema.Struct({
          name: Schema.String,
          value: Schema.Unknown,
          default: Schema.Unknown,
          changed: Schema.Boolean,
          reason: Schema.String
        })
      )
    })
  },
  (_, { instance }) => Effect.succeed({ settings: list(instance.parts.settings) })
)

/** Options that JSON cannot express, and those returned elsewhere. */
const hidden: ReadonlyArray<string> = ["data", "handlers", "operations", "basePath"]

const list = (current: Settings): ReadonlyArray<unknown> => {
  const present = flatten(current)
  const defaults = new Map(flatten(resolve({})))
  return present.map(([name, value]) => {
    const changed = JSON.stringify(shown(value)) !== JSON.stringify(shown(defaults.get(name)))
    return {
      name,
      value: shown(value),
      default: shown(defaults.get(name)),
      changed,
      reason: changed
        ? "Set when the emulator was created."
        : isSetting(name)
          ? "Default; can be set in `options` of POST /_emulator/instances."
          : "Default; can be set by a program that creates the emulator."
    }
  })
}

const shown = (value: unknown): unknown => (typeof value === "function" ? "a function" : (value ?? null))

const flatten = (value: Settings): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(value).flatMap(
    ([name, child]: [string, unknown]): ReadonlyArray<readonly [string, unknown]> =>
      hidden.includes(name)
        ? []
        : typeof child === "object" && child !== null && !Array.isArray(child)
          ? Object.entries(child).map(([inner, deep]) => [`${name}.${inner}`, deep] as const)
          : [[name, child]]
  )

const Created = Schema.Struct({
  id: Schema.String,
  baseUrl: Schema.String,
  control: Schema.String,
  keys: Schema.Array(Schema.Struct({ key: Schema.String, kind: Schema.String, organization: Schema.String }))
})

const createInstance = route(
  "server",
  "POST",
  "/instances"
)(
  {
    id: "createInstance",
    summary: "Creates an isolated emulator, for tests that run in parallel",
    payload: {
      seed: Schema.optionalKey(Schema.String),
      data: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
      options: Schema.optionalKey(Schema.Struct(optionFields))
    },
    success: Created,
    status: 201,
    errors: [409],
    global: true
  },
  ({ payload }, { instances, origin }) =>
    Effect.gen(function* () {
      const data = payload.data === undefined ? undefined : yield* Effect.mapError(Seed.parse(payload.data), toInvalid)
      const options: Options = {
        // The schema is made of the table of the options.
        ...(payload.options as Options | undefined),
        ...(payload.seed === undefined ? {} : { seed: payload.seed }),
        ...(data === undefined ? {} : { data })
      }
      const made = yield* Effect.catchDefect(instances.create(options), (defect) => Effect.fail(toInvalid(defect)))
      if (made === undefined) {
        return yield* new ControlError({
          status: 409,
          key: "too_many_instances",
          message: "There are 200 instances already.",
          hint: "Delete an instance at the end of each test: DELETE /_emulator/instances/{id}."
        })
      }
      const base = instances.main.parts.settings.basePath
      return {
        id: made.id,
        baseUrl: `${origin}${basePathOf(base, made.id)}`,
        control: `${origin}${base}/_emulator/instances/${made.id}`,
        keys: made.parts.store
          .all(keys)
          .map(({ key, kind, organization_id }) => ({ key, kind, organization: organization_id }))
      }
    })
)

/** Error of a seed. */
export const toInvalid = (error: unknown): ControlError =>
  error instanceof Seed.SeedError
    ? invalid(error.message, "Correct the seed; none of it was applied.", error.issues[0]?.pointer)
    : invalid(isError(error) ? error.message : "The seed is invalid.", "Correct the seed; none of it was applied.")

const listInstances = route(
  "server",
  "GET",
  "/instances"
)(
  {
    id: "listInstances",
    summary: "Instances that exist",
    success: Schema.Struct({ items: Schema.Array(Schema.Struct({ id: Schema.String, seed: Schema.String })) }),
    global: true
  },
  (_, { instances }) =>
    Effect.sync(() => ({ items: instances.all().map(({ id, parts }) => ({ id, seed: parts.settings.seed })) }))
)

const deleteInstance = route(
  "server",
  "DELETE",
  "/instances/:id"
)(
  { id: "deleteInstance", summary: "Removes an instance", params: ["id"], errors: [404], global: true },
  ({ params }, { instances }) =>
    Effect.suspend(() => (instances.remove(params.id) ? Effect.void : Effect.fail(unknown("instance", params.id))))
)

export const routes: ReadonlyArray<Route> = [health, settings, createInstance, listInstances, deleteInstance]
