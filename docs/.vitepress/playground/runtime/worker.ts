/** Runs one program: its console and what becomes of it go to the page. */
import "./crypto.ts"
import { host, type Report, type Start } from "./host.ts"

const show = (value: unknown): string => {
  if (typeof value === "string") return value
  if (typeof value === "object" && value !== null && "stack" in value) return describe(value)
  try {
    return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part), 2) ?? String(value)
  } catch {
    return String(value)
  }
}

/** Tag, message and cause of an error, and the line of the program that it came from. */
const describe = (error: object): string => {
  const { _tag, cause, message, stack } = error as {
    readonly _tag?: unknown
    readonly cause?: unknown
    readonly message?: unknown
    readonly stack?: unknown
  } // read only
  const line = /blob:[^\s)]*?:(\d+):\d+/.exec(String(stack))?.[1]
  const name = typeof _tag === "string" ? _tag : String(Object.getPrototypeOf(error)?.constructor?.name ?? "Error")
  const where = line === undefined ? "" : ` (line ${line})`
  const because = typeof cause === "object" && cause !== null ? `\n  caused by ${describe(cause)}` : ""
  return `${name}: ${String(message)}${where}${because}`
}

const line = (stream: "log" | "error", values: ReadonlyArray<unknown>): void => {
  host.report({ type: "line", stream, text: values.map(show).join(" ") })
}

const limits = { lines: 2000 }
let lines = 0
const print =
  (stream: "log" | "error") =>
  (...values: ReadonlyArray<unknown>): void => {
    if (lines++ < limits.lines) line(stream, values)
    else if (lines === limits.lines + 2) line("error", ["Output stopped after 2,000 lines."])
  }

for (const name of ["log", "info", "debug"] as const) console[name] = print("log")
for (const name of ["warn", "error"] as const) console[name] = print("error")

const end = (failed: boolean): void => {
  host.flush()
  host.report({ type: "done", failed })
}

let ended = false
const fail = (error: unknown): void => {
  if (ended) return
  ended = true
  line("error", [error])
  end(true)
}

globalThis.addEventListener("unhandledrejection", (event) => {
  event.preventDefault()
  fail(event.reason)
})

globalThis.addEventListener("message", ({ data }: MessageEvent<Start>) => {
  host.start(data.faults, (report: Report) => globalThis.postMessage({ run: data.run, ...report }))
  const module = URL.createObjectURL(new Blob([data.code], { type: "text/javascript" }))
  import(module).then(() => {
    if (ended) return
    ended = true
    end(false)
  }, fail)
})

globalThis.postMessage({ type: "ready" })
