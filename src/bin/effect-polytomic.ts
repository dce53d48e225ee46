#!/usr/bin/env node
/** `effect-polytomic`: Polytomic from the command line. */
import { readFileSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import process from "node:process"
import { createInterface } from "node:readline/promises"
import { isError } from "../internal/schema/realm.ts"

// The version is all that some runs want, and costs no more than to read it.
const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown"
}

/** Reason why a run is interrupted, and the exit code that follows. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const run = async (args: ReadonlyArray<string>): Promise<number> => {
  const [Effect, { program }, { UsageError }] = await Promise.all([
    import("effect/Effect"),
    import("./cli/program.ts"),
    import("./cli/failure.ts")
  ])
  const gone = new AbortController()
  let code: number | undefined
  const interrupt = (exitCode: number): void => {
    // Whoever asks twice does not want to wait for what is cleaned up.
    if (code !== undefined) process.exit(exitCode)
    code = exitCode
    gone.abort()
  }
  for (const [signal, exitCode] of Object.entries(signals)) process.on(signal, () => interrupt(exitCode))

  // `| head` has read enough: that ends the run, and is no failure.
  let closed = false
  process.stdout.on("error", () => {
    if (closed) return
    closed = true
    if (code === undefined) interrupt(0)
  })
  process.stderr.on("error", () => undefined)
  const writeTo = (stream: NodeJS.WriteStream) => (text: string) =>
    Effect.callback<void>((resume) => {
      if (stream === process.stdout && closed) return resume(Effect.void)
      // Done when the reader has taken it, so that nothing is cut off at the end and a slow reader slows the run down.
      stream.write(text, () => resume(Effect.void))
    })
  const file = <A>(path: string, act: () => Promise<A>) =>
    Effect.tryPromise({
      try: act,
      catch: (cause) => {
        const reason = isError(cause) && "code" in cause ? String(cause.code) : "unknown reason"
        return new UsageError({ message: `${path}: ${reason}.`, hint: "Check the path and its permissions." })
      }
    })

  const read = async (): Promise<string> => {
    const decoder = new TextDecoder()
    let text = ""
    for await (const chunk of process.stdin) text += decoder.decode(chunk, { stream: true })
    return text + decoder.decode()
  }

  const exitCode = await Effect.runPromise(
    program({
      args,
      env: process.env,
      version: version(),
      stdinIsTerminal: process.stdin.isTTY === true,
      stdoutIsTerminal: process.stdout.isTTY === true,
      stderrIsTerminal: process.stderr.isTTY === true,
      columns: process.stdout.columns ?? process.stderr.columns ?? 80,
      write: writeTo(process.stdout),
      note: writeTo(process.stderr),
      readStdin: file("standard input", read),
      readFile: (path) => file(path, () => readFile(path, "utf8")),
      // Only the user can read a position, which names ids of events.
      writeFile: (path, text) => file(path, () => writeFile(path, text, { mode: 0o600 })),
      ask: (question) =>
        Effect.promise(async (signal) => {
          // Not in raw mode, so that Ctrl-C is a signal here, too.
          const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
          const answer = await terminal.question(question, { signal }).catch(() => "")
          terminal.close()
          return answer
        })
    }),
    { signal: gone.signal }
  ).catch(() => 1)
  return code ?? exitCode
}

const main = async (): Promise<void> => {
  const args = process.argv.slice(2)
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-v")) {
    process.stdout.write(`${version()}\n`)
    return
  }
  // All that was written has been taken, so nothing is lost; what else is open, such as a socket, need not be waited for.
  process.exit(await run(args))
}

await main()
