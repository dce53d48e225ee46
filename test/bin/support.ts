/** Runs command lines in this process, with a host that records their output. */
import * as Effect from "effect/Effect"
import { UsageError } from "../../src/bin/cli/failure.ts"
import type { Host } from "../../src/bin/cli/host.ts"
import { program } from "../../src/bin/cli/program.ts"
import { Seed } from "../../src/emulator/index.ts"

/** Output of a run, and its exit code. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly files: { readonly [path: string]: string }
}

/** Creates a function that runs a command line against an API. */
export const makeRun =
  (baseUrl: string) =>
  async (
    args: string | ReadonlyArray<string>,
    options: Partial<Host> & {
      readonly stdin?: string
      readonly files?: { readonly [path: string]: string }
      readonly answer?: string
      readonly signal?: AbortSignal
    } = {}
  ): Promise<Outcome> => {
    const { answer = "", files: given = {}, signal, stdin = "", ...changes } = options
    const files: { [path: string]: string } = { ...given }
    let out = ""
    let err = ""
    const host: Host = {
      args: typeof args === "string" ? args.split(" ") : args,
      env: { POLYTOMIC_API_KEY: "test-key", POLYTOMIC_BASE_URL: baseUrl },
      version: "1.2.3",
      stdinIsTerminal: false,
      stdoutIsTerminal: false,
      stderrIsTerminal: false,
      columns: 80,
      write: (text) =>
        Effect.sync(() => {
          out += text
        }),
      note: (text) =>
        Effect.sync(() => {
          err += text
        }),
      readStdin: Effect.sync(() => stdin),
      readFile: (path) => {
        const text = files[path]
        return text === undefined
          ? Effect.fail(new UsageError({ message: `${path}: ENOENT.`, code: "ENOENT" }))
          : Effect.succeed(text)
      },
      checkWritable: () => Effect.void,
      writeFile: (path, text) =>
        Effect.sync(() => {
          files[path] = text
        }),
      prompt: (question) =>
        Effect.sync(() => {
          err += question
          return answer
        }),
      ...changes
    }
    const code = await Effect.runPromise(program(host), { signal }).catch(() => 130)
    return { code, out, err, files }
  }

/** Id of the connection of the emulator. */
export const connection: string = Seed.exampleConnection.id ?? ""

/** Input of a bulk sync from that connection to itself, as JSON. */
export const bulkSyncInput = (name: string): string =>
  JSON.stringify({
    name,
    source_connection_id: connection,
    destination_connection_id: connection,
    destination_configuration: { schema: "copy" },
    mode: "replicate",
    default_schedule: { frequency: "manual" }
  })
