/**
 * Log lines of clients: to the loggers of the program, or to the console as Effect's default logger writes them.
 * `Effect.logDebug` would bundle that logger with its formatting into each program, even one without logs.
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import { Console } from "effect/Console"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { Logger } from "effect/Logger"
import { CurrentLogAnnotations, CurrentLogSpans, LogToStderr, MinimumLogLevel } from "effect/References"

type Line = Parameters<Logger<unknown, unknown>["log"]>[0]

const digits = (number: number, length = 2): string => `${number}`.padStart(length, "0")

/** Writes a line like Effect's default loggers, one of which adds it to the span around the call. */
const write = ({ date, fiber, logLevel, message }: Line): void => {
  const console = fiber.getRef(Console)
  const level = logLevel.toUpperCase()
  const annotations = fiber.getRef(CurrentLogAnnotations)
  const time = `${digits(date.getHours())}:${digits(date.getMinutes())}:${digits(date.getSeconds())}.${digits(date.getMilliseconds(), 3)}`
  const spans = fiber.getRef(CurrentLogSpans).map(([label, started]) => ` ${label}=${date.getTime() - started}ms`)
  const log = fiber.getRef(LogToStderr) ? console.error : console.log
  log(
    `[${time}] ${level} (#${fiber.id})${spans.join("")}:`,
    String(message),
    ...(Object.keys(annotations).length === 0 ? [] : [annotations])
  )
  const { span } = fiber.cache
  if (span?._tag === "Span")
    span.event(String(message), BigInt(date.getTime()) * 1_000_000n, {
      ...annotations,
      "effect.fiberId": fiber.id,
      "effect.logLevel": level
    })
}

/** Loggers of the program, by the key of Effect's `CurrentLoggers`, whose default would be bundled by an import. */
export const Loggers: Context.Reference<ReadonlySet<Pick<Logger<unknown, unknown>, "log">>> =
  /*#__PURE__*/ Context.Reference<ReadonlySet<Pick<Logger<unknown, unknown>, "log">>>("effect/Logger/CurrentLoggers", {
    defaultValue: () => new Set([{ log: write }])
  })

/** Checks whether debug messages are logged. */
export const isDebugged = (context: Context.Context<never>): boolean =>
  /Debug|Trace|All/.test(Context.get(context, MinimumLogLevel))

const log = (logLevel: "Debug" | "Warn", message: string, now: number): Effect.Effect<void> =>
  Effect.withFiber((fiber) => {
    const date = new Date(now)
    for (const logger of fiber.getRef(Loggers)) {
      logger.log({ cause: Cause.empty, date, fiber, logLevel, message: [message] })
    }
    return Effect.void
  })

/** Logs a debug message; the level was checked before. */
export const logDebug = (message: string, now: number): Effect.Effect<void> => log("Debug", message, now)

/** Logs a warning, if that level is logged. */
export const logWarning = (message: string): Effect.Effect<void> =>
  Effect.withFiber((fiber) =>
    /Error|Fatal|None/.test(fiber.getRef(MinimumLogLevel))
      ? Effect.void
      : Effect.flatMap(Clock.currentTimeMillis, (now) => log("Warn", message, now))
  )
