/**
 * Searches everything that comes out of calls for secrets: errors in all their forms, logs, spans, metrics, drift. It runs on every
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

/** All of a value as text, hidden members included. */
type Inspect = (value: unknown, options?: object) => string

/** The inspectors of this runtime: `node:util` where it is, and the runtime's own, which its console uses. */
export const inspects = async (): Promise<ReadonlyArray<Inspect>> => {
  const { Bun, Deno } = globalThis as Partial<Record<"Bun" | "Deno", { readonly inspect: Inspect }>> // each runtime has its own, or none
  // A browser, or a Worker without compatibility flags, has none.
  const node = await import("node:util").catch(() => undefined)
  return [node?.inspect, Deno?.inspect, Bun?.inspect]
    .filter((inspect) => inspect !== undefined)
    .map((inspect) => (value: unknown) => inspect(value, { depth: 100, showHidden: true }))
}

/** All names and texts that a value holds, as a debugger shows them, those included that cannot be enumerated. */
const properties: Inspect = (value) => {
  const seen = new Set<unknown>()
  const texts: Array<string> = []
  const visit = (one: unknown): void => {
    if (typeof one === "string") texts.push(one)
    if (typeof one !== "object" || one === null || seen.has(one)) return
    seen.add(one)
    for (const name of Reflect.ownKeys(one)) {
      texts.push(String(name))
      visit(Reflect.getOwnPropertyDescriptor(one, name)?.value)
    }
    if (one instanceof Map || one instanceof Set) for (const item of one) visit(item)
  }
  visit(value)
  return texts.join("\n")
}

const escaped = (text: string, escapes: { readonly [character: string]: string }): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** Every form in which a secret could show. */
const formsOf = (secret: string): ReadonlyArray<string> => {
  const json = JSON.stringify(secret).slice(1, -1)
  const percent = encodeURIComponent(secret)
  return [
    ...new Set([
      secret,
      json,
      percent,
      percent.replaceAll("%20", "+"),
      // As Go writes JSON, and as HTML.
      escaped(json, { "&": "\\u0026", "<": "\\u003c", ">": "\\u003e" }),
      escaped(secret, { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }),
      btoa(String.fromCodePoint(...new TextEncoder().encode(secret))).replace(/=+$/, "")
    ])
  ]
}

/** Collects texts, and where secrets were found in them. */
export class Lookout {
  readonly seen: Array<string> = []
  texts = 0
  readonly #forms: ReadonlyArray<string>
  readonly #inspects: ReadonlyArray<Inspect>

  /** Without an inspector of the runtime, all that a value holds is searched. */
  constructor(secrets: ReadonlyArray<string>, inspects: ReadonlyArray<Inspect>) {
    this.#forms = secrets.flatMap(formsOf)
    this.#inspects = inspects.length > 0 ? inspects : [properties]
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
