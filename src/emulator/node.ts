/**
 * The emulator as a server on a port, on `node:http`: for Node, Deno and Bun.
 *
 * Runtimes with web handlers can use an emulator's `webHandler` instead: `Deno.serve(emulator.webHandler)`.
 *
 * @module
 */

import type * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import { assertOptions, count, type Kinds, text } from "../internal/schema/options.ts"
import type { Instance } from "./control/instance.ts"
import * as Server from "./control/server.ts"
import type { Instances } from "./control.ts"
import { isWide } from "./node/address.ts"
import { keepIn, type Storage } from "./node/dataDirectory.ts"
import { type ListenProblem, listen } from "./node/listen.ts"
import * as PolytomicEmulator from "./PolytomicEmulator.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/**
 * Address of a server.
 *
 * @category models
 * @since 1.0.0
 */
export interface ServerOptions extends Server.ControlOptions {
  /** Default 4010; 0 selects a free port. */
  readonly port?: number | undefined
  /** Default `127.0.0.1`, which is not reachable from the network. */
  readonly host?: string | undefined
  /**
   * Directory of the state, in `state.json`, readable by the owner only. Default: in memory only. Secrets of connections are not
   * written; API keys and webhook secrets are.
   */
  readonly dataDirectory?: string | undefined
}

/**
 * A running server.
 *
 * @category models
 * @since 1.0.0
 */
export interface RunningServer {
  /** Base URL for clients, without a trailing slash. */
  readonly url: string
  readonly port: number
  /** The emulator on the server's clock. */
  readonly emulator: PolytomicEmulator.PolytomicEmulator
  /** All emulators of the server. */
  readonly instances: Instances
}

// -----------------------------------------------------------------------------
// Errors
// -----------------------------------------------------------------------------

/**
 * Evidence of a {@link ServeError}.
 *
 * @category models
 * @since 1.0.0
 */
export interface ServeFields {
  readonly host: string
  readonly port: number
  readonly cause: unknown
  readonly message: string
}

const ServeBase: new (fields: ServeFields) => Cause.YieldableError & ServeFields & { readonly _tag: "ServeError" } =
  /*#__PURE__*/ Data.TaggedError("ServeError")<ServeFields>

/**
 * The server could not listen.
 *
 * @category errors
 * @since 1.0.0
 */
export class ServeError extends ServeBase {}

// -----------------------------------------------------------------------------
// Servers
// -----------------------------------------------------------------------------

const serverKinds: Kinds<Pick<ServerOptions, "dataDirectory" | "host" | "port">> = {
  dataDirectory: text,
  host: text,
  port: count(0)
}

/** Interval of a server's checks for due work. */
const tick = "500 millis"

/**
 * Serves an emulator until the scope closes.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import { serve } from "effect-polytomic/emulator/node"
 *
 * const program = Effect.gen(function* () {
 *   const { url } = yield* serve({ port: 0 })
 *   return url.startsWith("http://127.0.0.1:")
 * })
 *
 * program.pipe(Effect.scoped, Effect.runPromise) // => true
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const serve = (options: ServerOptions = {}): Effect.Effect<RunningServer, ServeError, Scope.Scope> =>
  Effect.gen(function* () {
    const { dataDirectory, host = "127.0.0.1", port = 4010, ...rest } = options
    assertOptions("serve", { dataDirectory, host, port }, serverKinds)
    const isOpen = isWide(host)
    if (isOpen && (rest.token ?? "") === "") {
      const message = `Other machines can reach ${host}: set a token for control requests, or listen on 127.0.0.1.`
      return yield* new ServeError({ host, port, cause: undefined, message })
    }
    const allowedHosts = [...(rest.allowedHosts ?? []), ...(isOpen ? [] : [host])]
    const control = yield* Server.make({ anyAddress: isOpen, ...rest, allowedHosts })
    const { main } = control.instances
    const storage = dataDirectory === undefined ? undefined : yield* open(main, dataDirectory, { host, port })
    const context = yield* Effect.context()
    const listening = yield* Effect.acquireRelease(
      Effect.tryPromise({
        try: () => listen(control, context, { host, port }),
        catch: (cause) => new ServeError({ host, port, cause, message: explain(host, port, cause) })
      }),
      (server) =>
        Effect.andThen(
          Effect.promise(() => server.close()),
          storage?.save ?? Effect.void
        )
    )
    // Webhooks are delivered without requests, too, and a slow delivery does not delay the others.
    const advance = Effect.suspend(() =>
      Effect.forEach(control.instances.all(), ({ emulator }) => Effect.forkChild(emulator.advance), { discard: true })
    )
    const moment = Effect.andThen(advance, storage?.save ?? Effect.void)
    yield* Effect.forkScoped(Effect.repeat(moment, Schedule.spaced(tick)))
    const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host
    const url = `http://${shown}:${listening.port}${options.basePath ?? ""}`
    return { emulator: main.emulator, instances: control.instances, port: listening.port, url }
  })

const open = (
  main: Instance,
  directory: string,
  at: { readonly host: string; readonly port: number }
): Effect.Effect<Storage, ServeError> =>
  Effect.mapError(keepIn(main, directory), (cause) => new ServeError({ ...at, cause, message: cause.message }))

/**
 * Serves an emulator for the lifetime of the layer, and provides it.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 * import { layer, type ServeError } from "effect-polytomic/emulator/node"
 *
 * const main = Layer.launch(layer({ port: 4010 })).pipe(
 *   Effect.catchTag("ServeError", (e: ServeError) => Effect.logError(e.message))
 * )
 * ```
 *
 * @category layers
 * @since 1.0.0
 */
export const layer = (options?: ServerOptions): Layer.Layer<PolytomicEmulator.PolytomicEmulator, ServeError> =>
  Layer.effect(
    PolytomicEmulator.PolytomicEmulator,
    Effect.map(serve(options), ({ emulator }) => emulator)
  )

/**
 * Serves an emulator, for programs without Effect.
 *
 * @example
 * ```ts
 * import { start } from "effect-polytomic/emulator/node"
 *
 * const server = await start({ port: 0 })
 * server.port > 0 // => true
 * server.close()
 * ```
 *
 * @category functions
 * @since 1.0.0
 */
export const start = async (
  options: ServerOptions = {}
): Promise<
  RunningServer & {
    /** Ends the server and its connections. */
    readonly close: () => Promise<void>
  }
> => {
  const scope = Effect.runSync(Scope.make())
  const close = (): Promise<void> => Effect.runPromise(Scope.close(scope, Exit.void))
  try {
    return { ...(await Effect.runPromise(Scope.provide(serve(options), scope))), close }
  } catch (cause) {
    await close()
    throw cause
  }
}

const explain = (host: string, port: number, cause: unknown): string => {
  const problem = cause as ListenProblem // the only error of `listen`
  switch (problem.code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken. Choose another port, or 0 for any that is free.`
    case "EACCES":
      return `Port ${port} on ${host} is not for this user. Choose one above 1023.`
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}.`
    default:
      return `Can't listen on ${host}:${port}: ${problem.message}`
  }
}
