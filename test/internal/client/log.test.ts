/** Debug lines equal those of Effect's own loggers, although programs need not bundle these. */
import { expect, it } from "@effect/vitest"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import { Loggers, logDebug } from "../../../src/internal/client/log.ts"

/** Output of a log line, on the console and on the enclosing span. */
const written = (line: Effect.Effect<void>, toStderr: boolean) =>
  Effect.gen(function* () {
    const lines: Array<ReadonlyArray<unknown>> = []
    const spans: Array<Tracer.NativeSpan> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    const console = {
      ...globalThis.console,
      log: (...logged: ReadonlyArray<unknown>) => void lines.push(["log", ...logged]),
      error: (...expected: ReadonlyArray<unknown>) => void lines.push(["error", ...expected])
    }
    yield* line.pipe(
      Effect.withLogSpan("whole"),
      Effect.annotateLogs({ tenant: "acme" }),
      Effect.withSpan("around"),
      Effect.provideService(Tracer.Tracer, tracer),
      Effect.provideService(References.MinimumLogLevel, "Debug"),
      Effect.provideService(References.LogToStderr, toStderr),
      Effect.provideService(Console.Console, console)
    )
    const plain = (text: unknown) => (typeof text === "string" ? text.replace(/#\d+/, "#1") : text)
    const events = spans.flatMap(({ events }) =>
      events.map(([name, time, more]) => [name, time, { ...more, "effect.fiberId": 1 }])
    )
    return { lines: lines.map((line) => line.map(plain)), events }
  })

it.effect("writes logs like Effect's default loggers, which are in the same place in the context", () =>
  Effect.gen(function* () {
    const now = yield* Effect.clockWith((clock) => clock.currentTimeMillis)
    for (const toStderr of [false, true]) {
      const ours = yield* written(logDebug("things.get attempt 1: 200", now), toStderr)
      const theirs = yield* written(Effect.logDebug("things.get attempt 1: 200"), toStderr).pipe(
        Effect.provideService(References.CurrentLoggers, References.CurrentLoggers.defaultValue())
      )
      expect(ours).toEqual(theirs)
      expect(ours.lines).toHaveLength(1)
      expect(ours.events).toHaveLength(1)
    }
    expect(Loggers.key).toBe(References.CurrentLoggers.key)
  })
)
