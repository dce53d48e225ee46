/**
 * Looks for secrets in everything that comes out of calls: errors in all their forms, logs, spans, metrics, drift. It runs on every
 * runtime.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import * as Drift from "effect-polytomic/Drift"
import { type Inspect, properties } from "./inspect.ts"

/** Every form in which a secret could show. */
const formsOf = (secret: string): ReadonlyArray<string> => [
  ...new Set([
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll("%20", "+"),
    // As Go writes JSON, and as text stands in HTML.
    JSON.stringify(secret)
      .slice(1, -1)
      .replaceAll("&", "\\u0026")
      .replaceAll("<", "\\u003c")
      .replaceAll(">", "\\u003e"),
    secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(`"`, "&quot;"),
    btoa(String.fromCodePoint(...new TextEncoder().encode(secret))).replace(/=+$/, "")
  ])
]

/** Collects texts, and where secrets were found in them. */
export class Lookout {
  readonly seen: Array<string> = []
  texts = 0
  readonly #forms: ReadonlyArray<string>
  readonly #inspects: ReadonlyArray<Inspect>

  /** `inspects` are the ways in which the runtime shows a value; without any, all that hangs on a value is looked at. */
  constructor(secrets: ReadonlyArray<string>, inspects: ReadonlyArray<Inspect>) {
    this.#forms = secrets.flatMap(formsOf)
    this.#inspects = inspects.length > 0 ? inspects : [properties]
  }

  look(where: string, text: string | undefined): void {
    if (text === undefined) return
    this.texts++
    for (const form of this.#forms) {
      const found = text.indexOf(form)
      if (found >= 0) this.seen.push(`${where}: …${text.slice(Math.max(0, found - 60), found + form.length + 10)}…`)
    }
  }

  /** Looks at whatever a program can do with the cause of a failure. */
  lookAt(where: string, cause: Cause.Cause<unknown>): void {
    this.look(`${where}, Cause.pretty`, Cause.pretty(cause))
    for (const reason of cause.reasons) {
      const thrown = reason._tag === "Fail" ? reason.error : reason._tag === "Die" ? reason.defect : undefined
      if (thrown === undefined) continue
      this.look(`${where}, String`, String(thrown))
      this.look(`${where}, JSON`, JSON.stringify(thrown))
      for (const inspect of this.#inspects) this.look(`${where}, inspect`, inspect(thrown))
      if (thrown instanceof Error) {
        this.look(`${where}, message`, thrown.message)
        this.look(`${where}, stack`, thrown.stack)
      }
    }
  }

  /** Logs at the lowest level, spans and drift events of everything this is provided to. */
  layer(): Layer.Layer<never> {
    const show = (value: unknown): string => this.#inspects.map((inspect) => inspect(value)).join("\n")
    // As the programs' own loggers write it, in every format that there is.
    const logger = Logger.make<unknown, void>((entry) => {
      this.look("the log", show(entry.message))
      this.look("the log", Cause.pretty(entry.cause))
      for (const format of [Logger.formatSimple, Logger.formatLogFmt, Logger.formatJson]) {
        this.look("the log", format.log(entry))
      }
    })
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        const { end } = span
        span.end = (time, exit) => {
          end.call(span, time, exit)
          // Exporters show how a span ended; the value of a success is the program's own.
          const failure = exit._tag === "Failure" ? [exit, Cause.pretty(exit.cause)] : []
          this.look("a span", show([span.name, Array.from(span.attributes), span.events, ...failure]))
        }
        return span
      }
    })
    return Layer.mergeAll(
      Logger.layer([logger]),
      Layer.succeed(References.MinimumLogLevel, "Trace"),
      Layer.succeed(Tracer.Tracer, tracer),
      Drift.layer({ onDrift: (events) => Effect.sync(() => this.look("drift", JSON.stringify(events))) })
    )
  }

  /** Looks at the metrics of the fiber. */
  readonly metrics: Effect.Effect<void> = Effect.map(Metric.dump, (text) => this.look("the metrics", text))
}

export class Fibers {
  started = 0
  ended = 0

  get left(): number {
    return this.started - this.ended
  }

  readonly layer: Layer.Layer<never> = Layer.succeed(Metric.FiberRuntimeMetrics, {
    recordFiberStart: () => {
      this.started++
    },
    recordFiberEnd: () => {
      this.ended++
    }
  })
}
