/** Host of the program in a real process: streams, files, signals and the exit code. */
import { createReadStream, renameSync, unlinkSync, writeFileSync } from "node:fs"
import process from "node:process"
import { isatty } from "node:tty"
import * as Effect from "effect/Effect"
import { codeOf, UsageError } from "./failure.ts"
import type { Host } from "./host.ts"
import { program } from "./program.ts"

/** Exit codes of the signals that interrupt a run. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Maximum size of a file or of standard input, in bytes. */
const maxInputBytes = 64 * 1_048_576

const reasons: { readonly [code: string]: string } = {
  ENOENT: "does not exist",
  ENOTDIR: "has a file as its parent directory",
  EISDIR: "is a directory",
  EACCES: "is not permitted",
  EPERM: "is not permitted"
}

const access = <A>(path: string, act: () => Promise<A>): Effect.Effect<A, UsageError> =>
  Effect.tryPromise({
    try: act,
    catch: (cause) => {
      if (cause instanceof UsageError) return cause
      const code = codeOf(cause)
      return new UsageError({
        message: `${path} ${reasons[code] ?? `failed: ${code}`}.`,
        hint: "Check the path and its permissions.",
        code
      })
    }
  })

/** Decodes a stream as UTF-8. Other encodings are rejected, as they would be sent with replacement characters. */
const textOf = async (path: string, stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > maxInputBytes) throw new UsageError({ message: `${path} has more than ${maxInputBytes} bytes.` })
    chunks.push(chunk)
  }
  try {
    // Skips a byte order mark.
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new UsageError({ message: `${path} is not valid UTF-8.`, hint: "Save it as UTF-8." })
  }
}

const readStdin = (): Effect.Effect<string, UsageError> => {
  let wasRead = false
  return Effect.suspend(() => {
    if (wasRead) return Effect.fail(new UsageError({ message: "Standard input can be read once. Use - in one place." }))
    wasRead = true
    return access("standard input", () => textOf("standard input", process.stdin))
  })
}

/** Prompts on the terminal, which is not in raw mode, so that Ctrl-C still sends a signal. */
const prompt = (question: string): Effect.Effect<string> =>
  Effect.promise(async (signal) => {
    const { createInterface } = await import("node:readline/promises")
    const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
    // The input can end without a line.
    const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("")))
    const answer = await Promise.race([terminal.question(question, { signal }).catch(() => ""), ended])
    terminal.close()
    return answer
  })

/** Output streams. If the reader closes standard output, the run ends without a failure. */
const outputOf = (interrupt: (code: number) => void): Pick<Host, "note" | "write"> => {
  // Completes when the text is flushed, so that nothing is cut off at the end, and a slow reader applies backpressure.
  const write = (stream: NodeJS.WriteStream, text: string, done: (cause?: unknown) => void): void => {
    try {
      stream.write(text, done)
    } catch (cause) {
      done(cause) // Deno throws
    }
  }
  const note = (text: string) =>
    Effect.callback<void>((resume) => write(process.stderr, text, () => resume(Effect.void)))
  let broken: string | undefined
  const failed = (cause: unknown): void => {
    if (broken !== undefined || cause === undefined || cause === null) return
    broken = codeOf(cause)
    if (broken !== "EPIPE") Effect.runFork(note(`error: standard output: ${broken}.\n`))
    interrupt(broken === "EPIPE" ? 0 : 1)
  }
  process.stdout.on("error", failed)
  process.stderr.on("error", () => undefined)
  return {
    note,
    write: (text) =>
      Effect.callback<void>((resume) => {
        const done = (cause?: unknown): void => {
          failed(cause)
          resume(Effect.void)
        }
        if (broken === undefined) write(process.stdout, text, done)
        else done()
      })
  }
}

const temporaryOf = (path: string): string => `${path}.${process.pid}.tmp`

// Readable by the user only: a position contains ids of events.
const writeTemporary = (path: string, text: string): void => writeFileSync(temporaryOf(path), text, { mode: 0o600 })

const hostOf = (args: ReadonlyArray<string>, version: string, output: Pick<Host, "note" | "write">): Host => ({
  ...output,
  args,
  env: process.env,
  version,
  stdinIsTerminal: isatty(0),
  stdoutIsTerminal: isatty(1),
  stderrIsTerminal: isatty(2),
  // A terminal of unknown size has 0 columns.
  columns: process.stdout.columns || process.stderr.columns || 80,
  readStdin: readStdin(),
  readFile: (path) => access(path, () => textOf(path, createReadStream(path))),
  checkWritable: (path) =>
    access(path, async () => {
      writeTemporary(path, "")
      unlinkSync(temporaryOf(path))
    }),
  writeFile: (path, text) =>
    access(path, async () => {
      // Atomic.
      writeTemporary(path, text)
      renameSync(temporaryOf(path), path)
    }),
  prompt
})

/** Runs a command line, and ends the process. */
export const main = async (args: ReadonlyArray<string>, version: string): Promise<void> => {
  const interruption = new AbortController()
  let code: number | undefined
  const interrupt = (exitCode: number): void => {
    // A second signal skips the cleanup.
    if (code !== undefined) process.exit(exitCode)
    code = exitCode
    interruption.abort()
  }
  for (const [signal, exitCode] of Object.entries(signals)) process.on(signal, () => interrupt(exitCode))
  const host = hostOf(args, version, outputOf(interrupt))
  const exitCode = await Effect.runPromise(program(host), { signal: interruption.signal }).catch(() => 1)
  // All output is flushed. Open handles, such as sockets, need no wait.
  process.exit(code ?? exitCode)
}
