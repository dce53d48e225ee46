/** The program: reads the arguments, runs a command, and ends with an exit code. */

import * as Cause from "effect/Cause"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Path from "effect/Path"
import * as ChildProcessSpawner from "effect/process/ChildProcessSpawner"
import * as Stdio from "effect/Stdio"
import * as Terminal from "effect/Terminal"
import * as ApiVersion from "../../ApiVersion.ts"
import { type Table, tables } from "../../generated/tables.ts"
import { closest } from "../../internal/schema/options.ts"
import { exitCodeOf, exitCodes, type Rendered, render, renderError } from "./failure.ts"
import { canColor, errorsAs, flagBeforeParsing, Host } from "./host.ts"
import { globalNames } from "./input.ts"
import { type AnyCommand, type Extra, name, tree } from "./operations.ts"
import { type Globals, globalFlags } from "./settings.ts"

// -----------------------------------------------------------------------------
// Commands
// -----------------------------------------------------------------------------

const about = `Polytomic from the command line. Results go to standard output, all else to standard error.
  POLYTOMIC_API_KEY, POLYTOMIC_BASE_URL and POLYTOMIC_ORGANIZATION configure it.
  Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 timed out, 130 interrupted.`

const root = (table: Table, extra: Extra, wanted: (name: string) => boolean): AnyCommand => {
  const [first, ...others] = [...(extra[""] ?? []), ...tree(table, wanted, extra)]
  const command = Command.make(name).pipe(
    Command.withDescription(about),
    Command.withExamples([
      { command: `${name} connections list` },
      { command: `${name} sync run ID --bulk --follow`, description: "Start a sync and wait until it ends" }
    ])
  )
  const whole = first === undefined ? command : Command.withSubcommands(command, [first, ...others])
  return Command.withGlobalFlags(whole, globalFlags)
}

/** Additional commands, loaded on demand: most runs do not use them. */
const extras = async (args: ReadonlyArray<string>, table: Table): Promise<Extra> => {
  const whole = args.includes("completions")
  const top = args.filter((arg) => !arg.startsWith("-"))
  const needs = (...names: ReadonlyArray<string>): boolean => whole || names.some((each) => top.includes(each))
  const commandOrStub = async (
    name: string,
    description: string,
    load: () => Promise<AnyCommand>
  ): Promise<AnyCommand> => (needs(name) ? await load() : Command.make(name).pipe(Command.withDescription(description)))
  const events = needs("events", "webhooks") ? await import("./events.ts") : undefined
  const mcp = "Serves the operations to agents, by the Model Context Protocol."
  const completions = "Prints the completions of a shell: bash, zsh, fish or powershell."
  const extra: Extra = {
    "": [
      await commandOrStub("sync", "Runs and follows syncs.", async () => (await import("./sync.ts")).sync),
      await commandOrStub(
        "query",
        "Runs a query on a connection and prints its rows.",
        async () => (await import("./query.ts")).query
      ),
      await commandOrStub(
        "emulator",
        "Runs the Polytomic API in memory, on a port.",
        async () => (await import("./emulator.ts")).emulator
      ),
      await commandOrStub("mcp", mcp, async () => (await import("./mcp.ts")).mcp),
      await commandOrStub("completions", completions, async () =>
        (await import("./completions.ts")).completions(() => root(table, extra, () => true))
      )
    ],
    ...(events === undefined ? {} : { events: [events.tail(table.words)], webhooks: [events.listen] })
  }
  return extra
}

// -----------------------------------------------------------------------------
// Presenting
// -----------------------------------------------------------------------------

/** Help with the examples first, and the names of commands in a column as wide as the longest. */
const help = (doc: HelpDoc, color: boolean): string => {
  const { examples = [], subcommands = [], ...rest } = doc
  const style = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  const section = (title: string, lines: ReadonlyArray<string>): string =>
    lines.length === 0 ? "" : `${style(1, title)}\n${lines.map((line) => `  ${line}\n`).join("")}\n`
  const usage = examples.map(
    ({ command, description }) => `${command}${description === undefined ? "" : `   # ${description}`}`
  )
  const commands = subcommands.flatMap((group) => group.commands)
  const width = Math.max(0, ...commands.map((command) => command.name.length))
  const names = commands.map((command) => `${style(36, command.name.padEnd(width))}  ${command.description}`)
  const body = CliOutput.defaultFormatter({ colors: color }).formatHelpDoc(rest).trimEnd()
  return `${section("EXAMPLE", usage)}${body}\n\n${section("SUBCOMMANDS", names)}`.trimEnd().concat("\n")
}

const presenter = (host: Host): CliOutput.Presenter => ({
  present: (event) => {
    switch (event._tag) {
      case "Version":
        return host.write(`${event.version}\n`)
      case "Help":
        return event.reason === "Requested"
          ? host.write(help(event.helpDoc, canColor(host, host.stdoutIsTerminal)))
          : host.note(help(event.helpDoc, canColor(host, host.stderrIsTerminal)))
      case "InvalidInvocation":
        return Effect.void // rendered at the end of the run
    }
  }
})

interface Invocation {
  readonly commandPath: ReadonlyArray<string>
  readonly errors: ReadonlyArray<Error>
}

const isInvocation = (error: unknown): error is Invocation =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "ShowHelp"

/** The message in one line. The parser suggests flags of a command; global ones are added here. */
const messageOf = (error: Error): string => {
  const message = error.message
    .split("\n")
    .map((line) => line.trim())
    .join(" ")
    .trim()
    .replace(/\s{0,4}\.?\s{0,4}Did you mean this\?\s{0,4}(.*)$/, ". Did you mean $1?")
  const option = "option" in error && "suggestions" in error ? String(error.option) : undefined
  const meant =
    option === undefined || /did you mean/i.test(message)
      ? undefined
      : closest(
          option,
          globalNames.map((flag) => `--${flag}`)
        )
  return meant === undefined ? message : `${message}. Did you mean ${meant}?`
}

const renderFailure = (error: unknown): Rendered | undefined => {
  if (!isInvocation(error)) return renderError(error)
  // Help was shown instead of an error.
  if (error.errors.length === 0) return undefined
  const message = error.errors.map(messageOf).join(" ")
  return { tag: "UsageError", message, retryable: false, hint: `See: ${error.commandPath.join(" ")} --help` }
}

// -----------------------------------------------------------------------------
// Running
// -----------------------------------------------------------------------------

// Services of `effect/cli`; the commands use the host instead.
const environment: Layer.Layer<Command.Environment> = Layer.mergeAll(
  FileSystem.layerNoop({}),
  Path.layer,
  Stdio.layerTest({}),
  Layer.mock(Terminal.Terminal)({ "~effect/Terminal": "~effect/Terminal" }),
  Layer.mock(ChildProcessSpawner.ChildProcessSpawner)({})
)

const report = (host: Host, cause: Cause.Cause<unknown>): Effect.Effect<void> => {
  const failure = cause.reasons.find(Cause.isFailReason)
  const defect = cause.reasons.find(Cause.isDieReason)
  if (failure === undefined && defect === undefined) return Effect.void
  const found = failure === undefined ? renderError(defect?.defect) : renderFailure(failure.error)
  return found === undefined
    ? Effect.void
    : host.note(render(found, errorsAs(host), canColor(host, host.stderrIsTerminal)))
}

/** Runs a command line and returns its exit code. It never fails; an interruption is passed on. */
export const program = (host: Host): Effect.Effect<number> =>
  Effect.gen(function* () {
    const { args } = host
    const requested = flagBeforeParsing(args, "--api-version")
    const version = ApiVersion.all.find((each) => each === requested) ?? ApiVersion.latest
    const table = yield* Effect.promise(tables[version])
    const extra = yield* Effect.promise(() => extras(args, table))
    // The tree has the type of any command; each requires at most the host and the global flags.
    const whole = root(table, extra, (each) => args.includes(each)) as Command.Command<
      string,
      unknown,
      {},
      unknown,
      Host | Globals
    >
    yield* Command.runWith(whole, { version: host.version })(args).pipe(
      // The run itself provides the values of the global flags.
      (run) => run as Effect.Effect<void, unknown, Host | Command.Environment>
    )
    return exitCodes.done
  }).pipe(
    Effect.provide(
      Layer.mergeAll(
        environment,
        CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version] }),
        CliOutput.layerPresenter(presenter(host)),
        Logger.layer([Logger.make(({ message }) => Effect.runFork(host.note(`${String(message)}\n`)))]),
        Layer.succeed(Host, host)
      )
    ),
    Effect.exit,
    Effect.flatMap((exit) => {
      if (Exit.isSuccess(exit)) return Effect.succeed(exit.value)
      return Effect.as(report(host, exit.cause), exitCodeOf(exit.cause))
    })
  )
