/** Settings of every command, and their sources. */
import * as Cause from "effect/Cause"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as ApiVersion from "../../ApiVersion.ts"
import * as Credentials from "../../Credentials.ts"
import * as Deadline from "../../Deadline.ts"
import { tables } from "../../generated/tables.ts"
import { makeClient } from "../../internal/client/makeClient.ts"
import * as BaseUrl from "../../internal/http/baseUrl.ts"
import { make as fetchTransport } from "../../internal/http/fetchTransport.ts"
import { withDigits } from "../../internal/tools/digits.ts"
import { unknownPath } from "../../internal/tools/outputPaths.ts"
import { PolytomicClient } from "../../PolytomicClient.ts"
import * as RetryPolicy from "../../RetryPolicy.ts"
import { UsageError } from "./failure.ts"
import { fetchOfNode } from "./fetch.ts"
import { errorsAs, Host } from "./host.ts"

/** A switch that is off by default. */
export const off = (name: string, description: string): Flag.Flag<boolean> =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withoutNegation, Flag.withDefault(false))

/** A flag with a default, which its description names. */
export const withDefault = <A extends string | number>(
  flag: Flag.Flag<A>,
  description: string,
  value: NoInfer<A>
): Flag.Flag<A> => flag.pipe(Flag.withDescription(`${description} Default: ${value}.`), Flag.withDefault(value))

/** Formats of results. */
export const formats = ["table", "json", "ndjson", "csv"] as const

export type Format = (typeof formats)[number]

const Output = /*#__PURE__*/ GlobalFlag.Setting("output")({
  flag: Flag.Literals("output", formats).pipe(
    Flag.withAlias("o"),
    Flag.withDescription("Format of the result. Default: table on a terminal, json elsewhere."),
    Flag.optional
  )
})

const Fields = /*#__PURE__*/ GlobalFlag.Setting("fields")({
  flag: Flag.String("fields").pipe(
    Flag.withMetavar("a,b.c"),
    Flag.withDescription("Only these fields of the result, by their paths."),
    Flag.optional
  )
})

export const Reveal = /*#__PURE__*/ GlobalFlag.Setting("reveal")({
  flag: off("reveal", "Print secrets that the API returns, instead of ******.")
})

export const Version = /*#__PURE__*/ GlobalFlag.Setting("api-version")({
  flag: withDefault(Flag.Literals("api-version", ApiVersion.all), "Version of the API.", ApiVersion.latest)
})

const KeyFile = /*#__PURE__*/ GlobalFlag.Setting("api-key-file")({
  flag: Flag.String("api-key-file").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription("File with the API key. Default: POLYTOMIC_API_KEY."),
    Flag.optional
  )
})

const Timeout = /*#__PURE__*/ GlobalFlag.Setting("timeout")({
  flag: Flag.String("timeout").pipe(
    Flag.withMetavar("30s|5m|2h"),
    Flag.withDescription("Total time, retries included."),
    Flag.optional
  )
})

/** All global flags, in the order of the help. */
export const globalFlags = [Output, Fields, Reveal, Version, KeyFile, Timeout] as const

/** Services that global flags provide to the handlers. */
export type Globals = (typeof globalFlags)[number]["Identifier"]

const units: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Reads a duration such as `30s` or `2h`. */
const duration = (text: string): Effect.Effect<Duration.Duration, UsageError> => {
  const [, amount, unit = ""] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text) ?? []
  return amount === undefined || Number(amount) === 0
    ? Effect.fail(new UsageError({ message: `"${text}" is not a duration.`, hint: "Write 30s, 5m or 2h." }))
    : Effect.succeed(Duration.millis(Number(amount) * (units[unit] ?? 0)))
}

/** The value of `--timeout`. */
export const timeout: Effect.Effect<Duration.Duration | undefined, UsageError, Globals> = Effect.gen(function* () {
  const text = yield* Timeout
  return Option.isNone(text) ? undefined : yield* duration(text.value)
})

/** Format of the result. `piped` is the default if standard output is not a terminal. */
export const format = (piped: Format = "json"): Effect.Effect<Format, never, Globals | Host> =>
  Effect.gen(function* () {
    const chosen = yield* Output
    if (Option.isSome(chosen)) return chosen.value
    return (yield* Host).stdoutIsTerminal ? "table" : piped
  })

/** Paths of `--fields`; undefined for all fields. */
export const fields: Effect.Effect<ReadonlyArray<string> | undefined, UsageError, Globals> = Effect.gen(function* () {
  const text = yield* Fields
  if (Option.isNone(text)) return undefined
  const paths = text.value
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "")
  return paths.length > 0
    ? paths
    : yield* new UsageError({ message: "--fields has no path. Write one or more, such as --fields id,name." })
})

/**
 * Rejects a path of `--fields` that the result of an operation cannot have; `others` are valid in addition to documented ones.
 */
export const checkFields = (
  operation: Parameters<typeof unknownPath>[0],
  ...others: ReadonlyArray<string>
): Effect.Effect<void, UsageError, Globals> =>
  Effect.flatMap(fields, (paths = []) => {
    const message = unknownPath(
      operation,
      paths.filter((path) => !others.includes(path))
    )
    return message === undefined ? Effect.void : Effect.fail(new UsageError({ message: `--fields: ${message}` }))
  })

/** Ends a run after `--timeout`: each call has its own deadline, but a list or a feed makes many calls. */
export const withinTotal = <A, E, R>(
  run: Effect.Effect<A, E, R>
): Effect.Effect<A, E | UsageError | Cause.TimeoutError, R | Globals> =>
  Effect.flatMap(timeout, (total) => {
    const timeIsUp = new Cause.TimeoutError("The --timeout has passed, so the output is incomplete. Raise --timeout.")
    return total === undefined
      ? run
      : Effect.timeoutOrElse(run, { duration: total, orElse: () => Effect.fail(timeIsUp) })
  })

const isSet = (value: string | undefined): value is string => value !== undefined && value !== ""

const isLoopback = (hostname: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)

/** Validates `POLYTOMIC_BASE_URL`: a key must not be sent in clear text to another machine. */
export const baseUrl = (text: string | undefined): Effect.Effect<string | undefined, UsageError> => {
  if (!isSet(text)) return Effect.succeed(undefined)
  const base = BaseUrl.parse(text)
  if (typeof base === "string") return Effect.fail(new UsageError({ message: `POLYTOMIC_BASE_URL ${base}.` }))
  if (base.url.startsWith("http:") && !isLoopback(base.address)) {
    const hint = "Use https, or the emulator on 127.0.0.1."
    return Effect.fail(new UsageError({ message: "POLYTOMIC_BASE_URL sends the key unencrypted.", hint }))
  }
  return Effect.succeed(base.url)
}

/** Credentials from the environment or `--api-key-file`. */
export const credentials: Effect.Effect<Credentials.Credentials, UsageError, Globals | Host> = Effect.gen(function* () {
  const host = yield* Host
  const file = yield* KeyFile
  const { POLYTOMIC_ORGANIZATION: organization, ...env } = host.env
  const content = Option.map(file, (path) => (path === "-" ? host.readStdin : host.readFile(path)))
  const key = (Option.isSome(content) ? yield* content.value : (env.POLYTOMIC_API_KEY ?? "")).trim()
  if (Option.isSome(file) && key === "")
    return yield* new UsageError({ message: `${file.value} is empty. Save the API key in it.` })
  if (isSet(key)) {
    if (/[^!-~]/.test(key)) {
      const where = Option.isSome(file) ? file.value : "POLYTOMIC_API_KEY"
      const hint = "Copy the key again, without spaces and line breaks."
      return yield* new UsageError({ message: `${where} contains characters that are invalid in a key.`, hint })
    }
    return isSet(organization)
      ? Credentials.organizationKey({ organization_id: organization, key })
      : Credentials.apiKey(key)
  }
  const named = { POLYTOMIC_ORGANIZATION_ID: organization, ...env, POLYTOMIC_API_KEY: undefined }
  const set = Object.entries(named).filter(([, value]) => isSet(value))
  return yield* Credentials.config.parse(ConfigProvider.fromUnknown(Object.fromEntries(set))).pipe(
    Effect.mapError(
      () =>
        new UsageError({
          message: "The API key is missing.",
          hint: "Set POLYTOMIC_API_KEY, or name a file with --api-key-file."
        })
    )
  )
})

// Prints retries for a waiting user. With errors as JSON, standard error has one error only, with the number of attempts.
const visibleRetries = (host: Host): RetryPolicy.RetryPolicy => ({
  ...RetryPolicy.standard,
  schedule: Schedule.tap(RetryPolicy.standard.schedule, ({ input }) => {
    if (errorsAs(host) === "json") return Effect.void
    const subject = "operation" in input ? input.operation : "A call"
    return host.note(`${subject}: ${"status" in input ? `status ${input.status}` : input._tag}; retrying.\n`)
  })
})

const layer = (digits: boolean) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const host = yield* Host
      const total = yield* timeout
      const options = { baseUrl: yield* baseUrl(host.env.POLYTOMIC_BASE_URL) }
      const own = yield* credentials
      const { operations } = yield* Effect.promise(tables[yield* Version])
      const polytomic = Layer.effect(
        PolytomicClient,
        Effect.map(Effect.context(), (context) => {
          const transport = fetchTransport(fetchOfNode, context)
          const all = Context.add(context, Credentials.Credentials, own)
          return makeClient(digits ? withDigits(transport, operations) : transport, all, options)
        })
      )
      const deadline = total === undefined ? Layer.empty : Deadline.layer({ total })
      return Layer.provide(polytomic, Layer.merge(RetryPolicy.layer(visibleRetries(host)), deadline))
    })
  )

/** Provides the client of the environment to a command that prints its results. */
export const client: Layer.Layer<PolytomicClient, UsageError, Globals | Host> = layer(true)

/** Like {@link client}, for a server: results contain JavaScript numbers. */
export const serverClient: Layer.Layer<PolytomicClient, UsageError, Globals | Host> = layer(false)
