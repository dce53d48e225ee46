import { Fetch } from "./transport.js";
import { Options as Options$1, PolytomicClient } from "./PolytomicClient.js";
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
