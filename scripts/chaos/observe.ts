/** Looks for secrets in everything that comes out of calls: errors in all their forms, logs, spans, metrics, drift. */
import { Buffer } from "node:buffer"
import { inspect } from "node:util"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import * as Drift from "../../src/Drift.ts"

/** Every form in which a secret could show. */
export const formsOf = (secret: string): ReadonlyArray<string> => [
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
    Buffer.from(secret).toString("base64").replace(/=+$/, "")
  ])
]

/** Collects texts, and where secrets were found in them. */
export class Lookout {
  /** Where secrets were seen, and in what. */
  readonly seen: Array<string> = []
  texts = 0
  readonly #forms: ReadonlyArray<string>

  constructor(secrets: ReadonlyArray<string>) {
    this.#forms = secrets.flatMap(formsOf)
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
      this.look(`${where}, inspect`, inspect(thrown, { depth: Number.POSITIVE_INFINITY, showHidden: true }))
      if (thrown instanceof Error) this.look(`${where}, stack`, thrown.stack)
    }
  }

  /** Logs at the lowest level, spans and drift events of everything this is provided to. */
  layer(): Layer.Layer<never> {
    const show = (value: unknown): string => inspect(value, { depth: 20 })
    const logger = Logger.make<unknown, void>(({ cause, message }) => {
      this.look("the log", show(message))
      this.look("the log", Cause.pretty(cause))
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
      Drift.layerReport((events) => Effect.sync(() => this.look("drift", JSON.stringify(events))))
    )
  }

  /** Looks at the metrics of the fiber. */
  readonly metrics: Effect.Effect<void> = Effect.map(Metric.dump, (text) => this.look("the metrics", text))
}

/** Counts the fibers that run. */
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
