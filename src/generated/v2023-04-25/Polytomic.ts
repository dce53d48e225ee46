/**
 * Ready-made layers of all services of API version 2023-04-25, over the `fetch` of the runtime.
 *
 * Made from `spec/2023-04-25.json` by `npm run generate`; edit the spec, not this file.
 */
import type * as Config from "effect/Config"
import * as Layer from "effect/Layer"
import { type ConfigOptions, layerFetch, layerFetchConfig, type Options } from "../../internal/client/layers.ts"
import { type Handlers, layerTest as layerTestClient } from "../../internal/client/layerTest.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import { byId } from "./operations.ts"
import * as Generated from "./services.ts"

export type { ConfigOptions, Options } from "../../internal/client/layers.ts"

/** The services of API version 2023-04-25, and the client below them. */
export type Services = Generated.Services | PolytomicClient

/** Provides all services of API version 2023-04-25. */
export const layer = (options: Options): Layer.Layer<Services> =>
  Layer.provideMerge(Generated.layer, layerFetch(options))

/**
 * Provides all services of API version 2023-04-25, from the configuration: `POLYTOMIC_API_KEY` (or the other keys that
 * `Credentials.config` looks for), and `POLYTOMIC_BASE_URL` for a self-hosted Polytomic; `options` name other ones.
 */
export const layerConfig = (options?: ConfigOptions): Layer.Layer<Services, Config.ConfigError> =>
  Layer.fresh(Layer.suspend(() => Layer.provideMerge(Generated.layer, layerFetchConfig(options))))

/**
 * Provides all services of API version 2023-04-25 for a test, on a client whose responses come from functions, by operation id,
 * without a network. Whole jobs, such as `Connect.waitUntilHealthy`, call the same client. An operation without a function dies with its id; a
 * function under an id that does not exist is refused at once.
 */
export const layerTest = (handlers: Handlers<typeof byId>): Layer.Layer<Services> =>
  Layer.provideMerge(Generated.layer, layerTestClient(handlers, byId))
