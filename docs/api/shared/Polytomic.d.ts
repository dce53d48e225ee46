import { ConfigOptions, Options } from "./layers.js";
import "./PolytomicClient.js";
import * as Effect from "effect/Effect";
import * as Operation$1 from "effect-polytomic:Operation.ts";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import * as Layer from "effect/Layer";
import * as Config from "effect/Config";
import { byId } from "effect-polytomic:generated/v2025-09-18/operations.ts";
import * as Generated from "effect-polytomic:generated/v2025-09-18/services.ts";
type Handlers<Table> = { readonly [Id in keyof Table]?: Table[Id] extends Operation$1.Operation<infer Input, infer Output, infer Failure> ? (input: Input) => Effect.Effect<Output, Failure> : never; };
declare namespace Polytomic_d_exports {
  export { ConfigOptions, Options, Services, layer, layerConfig, layerTest };
}
export type Services = Generated.Services | PolytomicClient;
export declare const layer: (options: Options) => Layer.Layer<Services>;
export declare const layerConfig: (options?: ConfigOptions) => Layer.Layer<Services, Config.ConfigError>;
export declare const layerTest: (handlers: Handlers<typeof byId>) => Layer.Layer<Services>;
export { Polytomic_d_exports };
