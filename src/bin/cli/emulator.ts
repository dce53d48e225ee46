/** `emulator`: the emulator's server, until Ctrl-C. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { addAll } from "../../emulator/control/routes/faults.ts"
import { partsOf } from "../../emulator/internal/parts.ts"
import { type ServerOptions, serve } from "../../emulator/node.ts"
import { keys } from "../../emulator/Organizations.ts"
import type { LoggedRequest } from "../../emulator/RequestLog.ts"
import * as Seed from "../../emulator/Seed.ts"
import type { Store } from "../../emulator/Store.ts"
import { millisOf } from "../../internal/schema/time.ts"
import { visible } from "../../internal/tools/text.ts"
import { UsageError } from "./failure.ts"
import { Host } from "./host.ts"
import type { AnyCommand } from "./operations.ts"
import { off, withDefault } from "./settings.ts"

const text = (name: string, description: string): Flag.Flag<Option.Option<string>> =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

const list = (name: string, description: string): Flag.Flag<ReadonlyArray<string>> =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.between(0, 100))

const flags = {
  port: withDefault(Flag.Int("port"), "Port, or 0 for a free one.", 4010),
  address: withDefault(Flag.String("host"), "Address to listen on.", "127.0.0.1"),
  key: withDefault(Flag.String("key"), "API key of a user.", "test-key"),
  partnerKey: text("partner-key", "Partner key. Default: test-partner-key."),
  deploymentKey: text("deployment-key", "Deployment key. Default: test-deployment-key."),
  anonymous: off("anonymous", "Serve requests without a key as the user of --key."),
  seed: text("seed", "JSON file with the initial state. Default: one example connection."),
  idSeed: text("id-seed", "Seed of generated ids."),
  dataDir: text("data-dir", "Directory that stores the state. Default: memory only."),
  clock: text("clock", "real, or a time such as 2024-02-08T09:30:00Z to freeze the clock at. Default: real."),
  faults: text("faults", "JSON file with an array of faults, each a body of POST /_emulator/faults."),
  allowedHosts: list("allowed-host", "Host name that requests may use in addition to localhost; can be repeated."),
  corsOrigins: list("cors-origin", "Allowed CORS origin; can be repeated."),
  token: text(
    "token",
    "Token that control requests must send as X-Emulator-Token. Required if --host is not a loopback address."
  ),
  quiet: off("quiet", "Do not print requests.")
}

type Values = Command.Command.Config.Infer<typeof flags>

/** `emulator`. Its keys are not secrets. */
export const emulator: AnyCommand = Command.make("emulator", flags, (values: Values) =>
  Effect.scoped(
    Effect.gen(function* () {
      const host = yield* Host
      const { emulator, url } = yield* Effect.mapError(
        serve(yield* readOptions(values)),
        ({ message }) => new UsageError({ message })
      )
      const parts = partsOf(emulator)
      const faults = yield* readJson("--faults", values.faults)
      if (faults !== undefined) {
        yield* Effect.mapError(
          addAll({ parts }, faults),
          ({ hint, message }) => new UsageError({ message: `--faults: ${message} ${hint}` })
        )
      }
      if (!values.quiet) {
        const { log } = parts.engine
        parts.engine.listeners.add((entry) => Effect.runFork(host.note(lineOf(log.view(entry)))))
      }
      yield* host.write(
        `Polytomic emulator: ${url}\nAPI key:            ${keyOf(parts.store, values.key)}\nPage:               ${url}/_emulator/\nReady. Stop with Ctrl-C.\n`
      )
      return yield* Effect.never
    })
  )
).pipe(
  Command.withDescription("Runs the Polytomic API in memory, on a port."),
  Command.withExamples([
    { command: "effect-polytomic emulator --port 4010" },
    { command: "effect-polytomic emulator --clock 2024-02-08T09:30:00Z --data-dir ./state" }
  ])
)

/** Key to print: the one of `--key` if it is valid, else the first user key, else the first key. */
const keyOf = (store: Store, preferred: string): string => {
  const all = store.all(keys)
  const key = all.find(({ key }) => key === preferred) ?? all.find(({ kind }) => kind === "user") ?? all[0]
  if (key === undefined) return "none: add `keys` to the seed, or omit its `organizations` to use --key"
  return key.kind === "user" ? key.key : `${key.key} (${key.kind} key)`
}

const lineOf = (request: LoggedRequest): string => `${visible(describe(request))}\n`

const describe = ({ fault, ignored, method, operation, status, target }: LoggedRequest): string =>
  `${method} ${target.slice(0, 200)} ${status ?? "no response"}${operation === undefined ? "" : ` ${operation}`}` +
  `${fault === undefined ? "" : ` (fault: ${fault.type})`}` +
  `${ignored.length === 0 ? "" : ` (ignored: ${ignored.join(", ").slice(0, 200)})`}`

const isVisible = (value: string): boolean => /^[!-~]+$/.test(value)

/** Rejects an empty key, which would accept every request, and characters that are invalid in a header. */
const readKey = (flag: string, value: string | undefined): Effect.Effect<string | undefined, UsageError> =>
  value === undefined || isVisible(value)
    ? Effect.succeed(value)
    : Effect.fail(new UsageError({ message: `${flag} must consist of one or more visible ASCII characters.` }))

const readJson = (flag: string, path: Option.Option<string>): Effect.Effect<unknown, UsageError, Host> =>
  Effect.gen(function* () {
    if (Option.isNone(path)) return undefined
    const host = yield* Host
    const content = yield* host.readFile(path.value)
    return yield* Effect.try({
      try: (): unknown => JSON.parse(content),
      catch: () => new UsageError({ message: `${flag}: ${path.value} is not valid JSON.` })
    })
  })

const readOptions = (values: Values): Effect.Effect<ServerOptions, UsageError, Host> =>
  Effect.gen(function* () {
    const { address, port } = values
    if (port < 0 || port > 65_535) {
      return yield* new UsageError({ message: "--port must be between 0 and 65535." })
    }
    const keys = {
      user: yield* readKey("--key", values.key),
      partner: yield* readKey("--partner-key", Option.getOrUndefined(values.partnerKey)),
      deployment: yield* readKey("--deployment-key", Option.getOrUndefined(values.deploymentKey))
    }
    const token = yield* readKey("--token", Option.getOrUndefined(values.token))
    const clock = Option.getOrElse(values.clock, () => "real")
    const time = clock === "real" ? "real" : millisOf(clock)
    if (Number.isNaN(time)) {
      return yield* new UsageError({ message: "--clock must be real, or a time such as 2024-02-08T09:30:00Z." })
    }
    const file = yield* readJson("--seed", values.seed)
    const data =
      file === undefined
        ? { ...Seed.standard(keys), connections: [Seed.exampleConnection] }
        : yield* Effect.mapError(Seed.parse(file), ({ message }) => new UsageError({ message: `--seed: ${message}` }))
    // A file without organizations gets the standard organizations and keys.
    const seeded = data.organizations === undefined ? { ...Seed.standard(keys), ...data } : data
    return {
      port,
      host: address,
      seed: Option.getOrUndefined(values.idSeed),
      data: seeded,
      dataDirectory: Option.getOrUndefined(values.dataDir),
      clock: time,
      allowedHosts: values.allowedHosts,
      corsOrigins: values.corsOrigins,
      token,
      ...(values.anonymous ? { anonymous: "all" as const } : {})
    }
  })
