import { Options as Options$1, PolytomicClient } from "./PolytomicClient.js";
import { Fetch } from "./transport.js";
import * as Effect from "effect/Effect";
import * as Operation$1 from "effect-polytomic:Operation.ts";
import * as Layer from "effect/Layer";
import * as Credentials$1 from "effect-polytomic:Credentials.ts";
import * as Config from "effect/Config";
export type Options = Options$1 & {
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey: Credentials$1.Secret | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials: Credentials$1.Credentials | undefined;
  readonly apiKey?: undefined;
});
export type ConfigOptions = {
  readonly baseUrl?: Config.Config<string | URL | undefined> | undefined;
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey?: Config.Config<Credentials$1.Secret> | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials?: Config.Config<Credentials$1.Credentials> | undefined;
  readonly apiKey?: undefined;
});
export declare const layerFetch: (options: Options) => Layer.Layer<PolytomicClient>;
export declare const layerFetchConfig: (options?: ConfigOptions) => Layer.Layer<PolytomicClient, Config.ConfigError>;
export type Handlers<Table> = { readonly [Id in keyof Table]?: Table[Id] extends Operation$1.Operation<infer Input, infer Output, infer Failure> ? (input: Input) => Effect.Effect<Output, Failure> : never; };
