/** A program over the declarations that the compiler emitted for a library: none may be `any` or unresolved. */
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as effects from "./effects.js"
import type * as v2022 from "./effects-v2022-12-12.js"
import type * as v2023 from "./effects-v2023-04-25.js"
import type * as v2024 from "./effects-v2024-02-08.js"
import type * as jobs from "./jobs.ts"
import type * as promises from "./promises.js"
import type * as standalone from "./standalone.js"

type IsAny<T> = 0 extends 1 & T ? true : false

/** Contents of an export: value and error of effects and streams, results of functions, values of promises. */
type Inside<T> =
  IsAny<T> extends true
    ? "any"
    : T extends Effect.Effect<infer A, infer E, infer R>
      ? [IsAny<A>, IsAny<E>, IsAny<R>]
      : T extends Stream.Stream<infer A, infer E, infer R>
        ? [IsAny<A>, IsAny<E>, IsAny<R>]
        : T extends (...args: never) => infer R
          ? R extends Promise<infer A>
            ? [IsAny<A>]
            : R extends AsyncIterable<infer A>
              ? [IsAny<A>]
              : [IsAny<R>]
          : []

type Bad<Exports> = {
  [Name in keyof Exports]: Inside<Exports[Name]> extends "any"
    ? Name
    : true extends Inside<Exports[Name]>[number]
      ? Name
      : never
}[keyof Exports]

const none = <Exports>(..._bad: [Bad<Exports>] extends [never] ? [] : [Bad<Exports>]): void => {}

none<typeof effects>()
none<typeof jobs>()
none<typeof promises>()
none<typeof standalone>()
none<typeof v2022>()
none<typeof v2023>()
none<typeof v2024>()

// Fields that a program reads.
declare const api: typeof promises
declare const alone: typeof standalone
declare const work: typeof jobs
export const names = async (): Promise<ReadonlyArray<string>> => {
  const connection = await api.connections_get({ id: "1" })
  const other = await alone.connections_get({ id: "1" })
  const state = await work.promises.bulkSync()
  // @ts-expect-error a field that a connection does not have, which `any` would have
  connection.nope
  // @ts-expect-error likewise
  other.nope
  return [connection.name ?? "", other.name ?? "", state.sync_id]
}
