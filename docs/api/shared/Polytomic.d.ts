import { ConfigOptions, Handlers, Options } from "./layerTest.js";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import * as Layer from "effect/Layer";
import * as Config from "effect/Config";
import { byId } from "effect-polytomic:generated/v2025-09-18/operations.ts";
import * as Generated from "effect-polytomic:generated/v2025-09-18/services.ts";
declare namespace Polytomic_d_exports {
  export { ConfigOptions, Options, Services, layer, layerConfig, layerTest };
}
export type Services = Generated.Services | PolytomicClient;
export declare const layer: (options: Options) => Layer.Layer<Services>;
export declare const layerConfig: (options?: ConfigOptions) => Layer.Layer<Services, Config.ConfigError>;
export declare const layerTest: (handlers: Handlers<typeof byId>) => Layer.Layer<Services>;
export { Polytomic_d_exports };
