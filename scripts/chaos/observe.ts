/** Searches all output of calls for secrets: errors in all their forms, logs, spans, metrics, drift. It runs on every runtime. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import { format } from "effect/Formatter"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import * as Drift from "effect-polytomic/Drift"

/** A value as text, hidden members included. */
type Inspect = (value: unknown, options?: object) => string

/** Inspectors of this runtime: that of `node:util`, if it has that, and its own, which its console uses. */
export const inspects = async (): Promise<ReadonlyArray<Inspect>> => {
  const { Bun, Deno } = globalThis as Partial<Record<"Bun" | "Deno", { readonly inspect: Inspect }>> // each runtime has its own, or none
  // A browser, or a Worker without compatibility flags, has none.
  const node = await import("node:util").catch(() => undefined)
  return [node?.inspect, Deno?.inspect, Bun?.inspect]
    .filter((inspect) => inspect !== undefined)
    .map((inspect) => (value: unknown) => inspect(value, { depth: 100, showHidden: true }))
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Forms in which a secret can appear: in JSON, also as Go writes it, in URLs, forms, HTML, and Base64. */
const formsOf = (secret: string): ReadonlySet<string> => {
  const json = JSON.stringify(secret).slice(1, -1)
  const go = json.replace(/[&<>]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
  const percent = encodeURIComponent(secret)
  const html = secret.replace(/[&<>"]/g, (character) => entities[character] ?? character)
  const base64 = Base64.encode(secret).replace(/=+$/, "")
  return new Set([secret, json, go, percent, percent.replaceAll("%20", "+"), html, base64])
}

/** Collects texts, and the places in which secrets were found. */
export class Lookout {
  readonly seen: Array<string> = []
  texts = 0
  readonly #forms: ReadonlyArray<string>
  readonly #inspects: ReadonlyArray<Inspect>

  constructor(secrets: ReadonlyArray<string>, inspects: ReadonlyArray<Inspect>) {
    this.#forms = secrets.flatMap((secret) => [...formsOf(secret)])
    // A runtime without an inspector gets Effect's.
    this.#inspects = inspects.length > 0 ? inspects : [(value) => format(value, { ignoreToString: true })]
  }

  look(where: string, ...texts: ReadonlyArray<string | undefined>): void {
    for (const text of texts) {
      if (text === undefined) continue
      this.texts++
      for (const form of this.#forms) {
        const found = text.indexOf(form)
        if (found >= 0) this.seen.push(`${where}: …${text.slice(Math.max(0, found - 60), found + form.length + 10)}…`)
      }
    }
  }

  /** Searches whatever a program can do with the cause of a failure. */
  lookAt(where: string, cause: Cause.Cause<unknown>): void {
    this.look(`${where}, Cause.pretty`, Cause.pretty(cause))
    for (const reason of cause.reasons) {
      const thrown = reason._tag === "Fail" ? reason.error : reason._tag === "Die" ? reason.defect : undefined
      if (thrown === undefined) continue
      this.look(`${where}, String and JSON`, String(thrown), JSON.stringify(thrown))
      this.look(`${where}, inspect`, ...this.#inspects.map((inspect) => inspect(thrown)))
      if (thrown instanceof Error) this.look(`${where}, message and stack`, thrown.message, thrown.stack)
    }
  }

  /** Searches the logs at the lowest level, spans and drift events of everything this is provided to. */
  layer(): Layer.Layer<never> {
    const show = (value: unknown): string => this.#inspects.map((inspect) => inspect(value)).join("\n")
    const formats = [Logger.formatSimple, Logger.formatLogFmt, Logger.formatJson]
    const logger = Logger.make<unknown, void>((entry) => {
      this.look("the log", show(entry.message), Cause.pretty(entry.cause), ...formats.map((one) => one.log(entry)))
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

  /** Searches the metrics of the fiber. */
  readonly metrics: Effect.Effect<void> = Effect.map(Metric.dump, (text) => this.look("the metrics", text))
}

/** Counts the fibers of everything its layer is provided to. */
export class Fibers {
  started = 0
  left = 0

  readonly layer: Layer.Layer<never> = Layer.succeed(Metric.FiberRuntimeMetrics, {
    recordFiberStart: () => {
      this.started++
      this.left++
    },
    recordFiberEnd: () => {
      this.left--
    }
  })
}
