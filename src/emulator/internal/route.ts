/** Binds functions to routes, whose inputs are those of the operations in all versions that have the route. */
import type * as Effect from "effect/Effect"
import type { RouteInputs } from "../../generated/routeInputs.ts"
import { routes } from "../../generated/routes.ts"
import type { ApiVersion } from "../../generated/versions.ts"
import type { Call, Handler } from "../Handler.ts"
import type { Refusal } from "../Refusal.ts"

/** Id of the newest operation of a route. */
export type RouteId = keyof RouteInputs

/** Output of an operation, or the reason for a refusal. */
export type HandlerResult = Effect.Effect<unknown, Refusal>

type Primitive = string | number | boolean | null | undefined

type KeysOf<U> = U extends unknown ? keyof U : never
type Get<U, K> = U extends unknown ? (K extends keyof U ? U[K] : never) : never
type RequiredOf<U> = { [K in KeysOf<U>]: [U] extends [{ readonly [P in K]: unknown }] ? K : never }[KeysOf<U>]

/** Intersection of several objects: a field that one of them lacks, or does not require, can be absent. */
export type Merged<U> = { readonly [K in RequiredOf<U>]: AnyOf<Get<U, K>> } & {
  readonly [K in Exclude<KeysOf<U>, RequiredOf<U>>]?: AnyOf<Get<U, K>> | undefined
}

type ArrayOf<V> = [V] extends [never] ? never : ReadonlyArray<AnyOf<V extends ReadonlyArray<infer Item> ? Item : never>>

type ObjectOf<V> = [V] extends [never] ? never : string extends KeysOf<V> ? V : Merged<V>

type AnyOf<V> = unknown extends V
  ? V
  :
      | Extract<V, Primitive>
      | ArrayOf<Extract<V, ReadonlyArray<unknown>>>
      | ObjectOf<Exclude<V, Primitive | ReadonlyArray<unknown>>>

/** Input of a route in any version that has it. */
export type Input<Route extends RouteId> = Merged<RouteInputs[Route]>

/** Item of a list in an input. */
export type Item<List> = NonNullable<List> extends ReadonlyArray<infer One> ? One : never

type Table = { readonly [Route in RouteId]?: (input: Input<Route>, call: Call) => HandlerResult }

/** The handlers of the operations of routes, in all versions. */
export const bind = (table: Table): ReadonlyArray<Handler> =>
  Object.entries(table).flatMap(([route, run]) =>
    // The keys of a table are those of its type.
    routes[route as RouteId].map((name) => {
      const [version = "", id = ""] = name.split(" ")
      // Names begin with a version, and the engine has checked the input with the schema of the operation.
      return { version: version as ApiVersion, id, run: run as Handler["run"] }
    })
  )
