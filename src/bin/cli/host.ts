/** Process interface of the commands, which tests replace. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { UsageError } from "./failure.ts"

/** Environment of one run. */
export interface Host {
  readonly args: ReadonlyArray<string>
  readonly env: { readonly [name: string]: string | undefined }
  readonly version: string
  readonly stdinIsTerminal: boolean
  readonly stdoutIsTerminal: boolean
  readonly stderrIsTerminal: boolean
  /** Columns of the terminal. */
  readonly columns: number
  /** Writes to standard output; completes once the text is flushed. */
  readonly write: (text: string) => Effect.Effect<void>
  /** Writes to standard error. */
  readonly note: (text: string) => Effect.Effect<void>
  readonly readStdin: Effect.Effect<string, UsageError>
  readonly readFile: (path: string) => Effect.Effect<string, UsageError>
  /** Fails where {@link writeFile} would, without leaving a file. */
  readonly checkWritable: (path: string) => Effect.Effect<void, UsageError>
  readonly writeFile: (path: string, text: string) => Effect.Effect<void, UsageError>
  /** Prompts on the terminal and reads one line. */
  readonly prompt: (question: string) => Effect.Effect<string>
}

export const Host: Context.Service<Host, Host> = /*#__PURE__*/ Context.Service<Host>("effect-polytomic/bin/Host")

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ""

/** Colors are for terminals only; `NO_COLOR` and `TERM=dumb` turn them off. */
export const canColor = (host: Host, isTerminal: boolean): boolean =>
  isTerminal && !isSet(host.env.NO_COLOR) && host.env.TERM !== "dumb"

/** Value of a flag before the arguments are parsed, for flags that affect parsing or the format of its errors. */
export const flagBeforeParsing = (args: ReadonlyArray<string>, ...names: ReadonlyArray<string>): string | undefined => {
  const end = args.indexOf("--")
  const before = end < 0 ? args : args.slice(0, end)
  for (const [i, arg] of before.entries()) {
    if (names.includes(arg)) return before[i + 1]
    const attached = names.find((each) => each.startsWith("--") && arg.startsWith(`${each}=`))
    if (attached !== undefined) return arg.slice(attached.length + 1)
  }
  return undefined
}

/** Format of errors, which includes errors of parsing. */
export const errorsAs = ({ args, stderrIsTerminal, stdoutIsTerminal }: Host): "text" | "json" => {
  const output = flagBeforeParsing(args, "--output", "-o")
  if (output === "json" || output === "ndjson") return "json"
  return output === "table" || output === "csv" || stdoutIsTerminal || stderrIsTerminal ? "text" : "json"
}
