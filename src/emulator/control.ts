/**
 * The emulator as a server with control over HTTP, for any runtime: {@link make} returns a web handler for the Polytomic API, a control
 * API below `/_emulator/`, and a page at `/_emulator/`. `effect-polytomic/emulator/node` serves it on a port of Node.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as HttpApi from "effect/http-api/HttpApi"
import type * as OpenApi from "effect/http-api/OpenApi"
import * as Api from "./control/api.ts"
import type { ClockState } from "./control/clock.ts"
import type { GuardOptions } from "./control/guard.ts"
import * as Server from "./control/server.ts"
import * as Web from "./internal/web.ts"
import type { Options } from "./Options.ts"
import type { PolytomicEmulator } from "./PolytomicEmulator.ts"

/**
 * State of the clock of an emulator: running or stopped, and its time in milliseconds since 1970.
 *
 * @category models
 * @since 1.0.0
 */
export type { ClockState } from "./control/clock.ts"
/**
 * Names and origins that a server accepts.
 *
 * @category models
 * @since 1.0.0
 */
export type { GuardOptions } from "./control/guard.ts"

/**
 * Options of an emulator of a server.
 *
 * @category models
 * @since 1.0.0
 */
export type { InstanceOptions } from "./control/instance.ts"

/**
 * An emulator of a server.
 *
 * @category models
 * @since 1.0.0
 */
export interface Instance {
  /** `default`, or the id of an instance created over HTTP. */
  readonly id: string
  readonly emulator: PolytomicEmulator
  /** Clock of the emulator: follows that of the program until it is set. */
  readonly clock: {
    readonly state: ClockState
    /** Sets the clock. */
    readonly set: (state: ClockState) => void
    /** Resets the clock to follow that of the program. */
    readonly reset: () => void
  }
}

/**
 * The emulators of a server: the permanent one, and those created with `POST /_emulator/instances`.
 *
 * @category models
 * @since 1.0.0
 */
export interface Instances {
  readonly main: Instance
  /** All instances. */
  readonly all: () => ReadonlyArray<Instance>
  /** Returns the instance with an id. */
  readonly get: (id: string) => Instance | undefined
  /** Creates an instance; `undefined` if there are 200 already. */
  readonly create: (options: Options) => Effect.Effect<Instance | undefined>
  /** Removes an instance; false for an unknown one, and for the permanent one. */
  readonly remove: (id: string) => boolean
}

/**
 * Options of the emulator, and the accepted hosts, origins and token.
 *
 * @category models
 * @since 1.0.0
 */
export interface ControlOptions extends Options, GuardOptions {
  /** Initial clock: it runs (default), or is stopped at a time in milliseconds since 1970. */
  readonly clock?: "real" | number | undefined
}

/**
 * An emulator that is controlled over HTTP.
 *
 * @category models
 * @since 1.0.0
 */
export interface Control {
  /** The emulator. */
  readonly emulator: PolytomicEmulator
  /** The emulator, and those created with `POST /_emulator/instances`. */
  readonly instances: Instances
  /** Serves requests to the API, the control API and the page. Host and Origin of each are checked. */
  readonly webHandler: (request: Request) => Promise<Response>
}

/**
 * The control API, as a value of `effect/http-api`.
 *
 * @category constants
 * @since 1.0.0
 */
export const api: HttpApi.Top = /*#__PURE__*/ (() => Api.api)()

/**
 * The OpenAPI 3.1 document of the control API.
 *
 * @category functions
 * @since 1.0.0
 */
export const openApi: () => OpenApi.OpenAPISpec = Api.openApi

/**
 * Creates an emulator with its control API.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect"
 * import * as Control from "effect-polytomic/emulator/control"
 *
 * const program = Effect.gen(function* () {
 *   const { webHandler } = yield* Control.make()
 *   const response = yield* Effect.promise(() => webHandler(new Request("http://localhost/_emulator/health")))
 *   return response.status
 * })
 *
 * Effect.runPromise(program) // => 200
 * ```
 *
 * @category constructors
 * @since 1.0.0
 */
export const make = (options: ControlOptions = {}): Effect.Effect<Control> =>
  Effect.gen(function* () {
    const { handle, instances } = yield* Server.make(options)
    return {
      emulator: instances.main.emulator,
      instances,
      webHandler: Web.handler(handle, yield* Effect.context())
    }
  })
