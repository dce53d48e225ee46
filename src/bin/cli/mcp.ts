/** `mcp`: the operations as tools for agents, over standard streams or HTTP. */
import process from "node:process"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { listen } from "../../emulator/node/listen.ts"
import { tables } from "../../generated/tables.ts"
import { layerStdio, type Options, toWebHandler } from "../../mcp.ts"
import { codeOf, UsageError } from "./failure.ts"
import { Host } from "./host.ts"
import type { AnyCommand } from "./operations.ts"
import { baseUrl, credentials, off, serverClient, Version, withDefault } from "./settings.ts"

const stdio = (host: Host, onEnd: Effect.Effect<unknown>): Stdio.Stdio => {
  const write = (chunk: string | Uint8Array): Effect.Effect<void> =>
    host.write(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk))
  return Stdio.make({
    args: Effect.succeed([]),
    stdin: Stream.onEnd(Stream.orDie(Stream.fromAsyncIterable(process.stdin, (cause) => cause)), onEnd),
    stdout: () => Sink.forEach(write),
    stderr: () => Sink.drain
  })
}

/** Time in which running calls may finish after the input ends: a server must not outlive its client. */
const grace = "5 seconds"

/** Serves until the input ends. The server then interrupts itself, which is not a failure. */
const overStdio = (options: Options) =>
  Effect.gen(function* () {
    const host = yield* Host
    const ended = yield* Deferred.make<void>()
    const streams = stdio(host, Deferred.succeed(ended, undefined))
    const server = layerStdio(options).pipe(Layer.provide(Layer.succeed(Stdio.Stdio, streams)))
    const running = yield* Effect.forkChild(Effect.provide(Layer.launch(server), serverClient))
    const graceOver = Effect.andThen(Deferred.await(ended), Effect.sleep(grace))
    const exit = yield* Effect.raceFirst(Fiber.await(running), graceOver)
    // Fails with the reason if the server could not start.
    if (exit !== undefined && Exit.isFailure(exit) && !Cause.hasInterruptsOnly(exit.cause)) return yield* exit
  })

const listening = (handle: (request: Request) => Promise<Response>, address: string, port: number) =>
  Effect.acquireRelease(
    Effect.tryPromise({
      // A closed connection aborts its request.
      try: () =>
        listen(
          { handle: (request) => Effect.promise((signal) => handle(new Request(request, { signal }))) },
          Context.empty(),
          { host: address, port }
        ),
      catch: (cause) => {
        const code = codeOf(cause)
        const message =
          code === "EADDRINUSE" ? `Port ${port} is in use.` : `Can't listen on ${address}:${port}: ${code}.`
        return new UsageError({ message, hint: "Set another port with --port, or 0 for a free one." })
      }
    }),
    (server) => Effect.promise(server.close)
  )

const overHttp = (
  options: Options,
  address: string,
  port: number,
  tokenFile: Option.Option<string>,
  hosts: ReadonlyArray<string>
) =>
  Effect.scoped(
    Effect.gen(function* () {
      const host = yield* Host
      const token = Option.isSome(tokenFile) ? (yield* host.readFile(tokenFile.value)).trim() : undefined
      if (token === "")
        return yield* new UsageError({ message: "The file of --token-file is empty. Write the token to it." })
      const auth =
        token === undefined ? ("caller" as const) : { credentials: yield* credentials, token: Redacted.make(token) }
      const handle = toWebHandler({
        ...options,
        auth,
        baseUrl: yield* baseUrl(host.env.POLYTOMIC_BASE_URL),
        ...(hosts.length === 0 ? {} : { allowedHosts: hosts })
      })
      const server = yield* listening(handle, address, port)
      yield* host.note(`MCP server: http://${address.includes(":") ? `[${address}]` : address}:${server.port}/mcp\n`)
      yield* host.note(
        token === undefined ? "Bearer token: the caller's API key.\n" : "Bearer token: the content of --token-file.\n"
      )
      return yield* Effect.never
    })
  )

const optionsOf = (given: { readonly writes: boolean; readonly allow: ReadonlyArray<string> }) =>
  Effect.gen(function* () {
    const host = yield* Host
    const version = yield* Version
    const table = yield* Effect.promise(tables[version])
    const known = (entry: string): boolean =>
      table.operations.some(({ id }) => id === entry || (entry.endsWith(".*") && id.startsWith(entry.slice(0, -1))))
    const unknown = given.allow.find((entry) => !known(entry))
    if (unknown !== undefined) {
      return yield* new UsageError({
        message: `--allow: unknown operation ${unknown}.`,
        hint: "Write the id of an operation, or a resource such as connections.*."
      })
    }
    const organization = host.env.POLYTOMIC_ORGANIZATION
    const options: Options = {
      writes: given.writes,
      operations: given.allow.length === 0 ? undefined : given.allow,
      organization_id: organization === "" ? undefined : organization,
      table
    }
    return options
  })

/** `mcp`. */
export const mcp: AnyCommand = Command.make(
  "mcp",
  {
    writes: off("writes", "Allow writes and destructive operations. Default: read-only operations."),
    allow: Flag.String("allow").pipe(
      Flag.withMetavar("connections.*"),
      Flag.withDescription("Allow only this operation, or the operations of this resource; can be repeated."),
      Flag.between(0, 200)
    ),
    http: off("http", "Serve over HTTP instead of standard streams."),
    host: withDefault(Flag.String("host"), "Address to listen on.", "127.0.0.1"),
    port: withDefault(Flag.Int("port"), "Port, or 0 for a free one.", 4011),
    tokenFile: Flag.String("token-file").pipe(
      Flag.withMetavar("file"),
      Flag.withDescription(
        "Bearer token of this server, which uses its own key. Default: callers bring their API keys."
      ),
      Flag.optional
    ),
    allowHost: Flag.String("allow-host").pipe(
      Flag.withDescription("Host name that clients use for the server; can be repeated. Default: loopback."),
      Flag.between(0, 20)
    )
  },
  ({ allow, allowHost, host, http, port, tokenFile, writes }) =>
    Effect.gen(function* () {
      const options = yield* optionsOf({ allow, writes })
      if (port < 0 || port > 65_535) return yield* new UsageError({ message: "--port must be between 0 and 65535." })
      return yield* http ? overHttp(options, host, port, tokenFile, allowHost) : overStdio(options)
    })
).pipe(
  Command.withDescription("Serves the operations to agents, by the Model Context Protocol."),
  Command.withExamples([{ command: "effect-polytomic mcp --allow connections.* --allow bulkSync.*" }])
)
