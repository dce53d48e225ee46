/** The spans of whole jobs: one for each, with the calls that it makes below it. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as Query from "effect-polytomic/Query"
import * as SchemaCache from "effect-polytomic/SchemaCache"
import * as SyncRun from "effect-polytomic/SyncRun"
import { bulkSync, layer, source, value } from "../jobs/support.ts"

interface Seen {
  readonly name: string
  readonly parent: string | undefined
}

/** The spans that an effect makes, each with the name of the one above it. */
const spansOf = <A, E, R>(self: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const seen: Array<Seen> = []
    const tracer = Tracer.make({
      span: (options) => {
        const parent = Option.getOrUndefined(options.parent)
        seen.push({ name: options.name, parent: parent?._tag === "Span" ? parent.name : undefined })
        return new Tracer.NativeSpan(options)
      }
    })
    yield* value(self.pipe(Effect.provideService(Tracer.Tracer, tracer)))
    return seen
  })

describe("a whole job", () => {
  it.effect("is a span, and its calls are below it", () =>
    Effect.gen(function* () {
      const id = yield* value(bulkSync)
      const query = { connection_id: source, query: "select id from public.users", schema: Query.AnyRecord }
      for (const [name, job, calls] of [
        ["SyncRun.bulkSync", SyncRun.bulkSync({ id }).run, 2],
        ["Query.stream", Stream.runDrain(Query.stream(query)), 2],
        ["SchemaCache.refresh", SchemaCache.refresh({ id: source }), 3]
      ] as const) {
        const [first, ...below] = yield* spansOf<unknown, unknown, never>(job as Effect.Effect<unknown, unknown>)
        expect(first).toEqual({ name, parent: undefined })
        expect(below.length, name).toBeGreaterThanOrEqual(calls)
        expect(new Set(below.map(({ parent }) => parent))).toEqual(new Set([name]))
      }
    }).pipe(Effect.provide(layer()))
  )
})
