import * as Config from "effect/Config";
import * as Layer from "effect/Layer";
import * as Credentials from "effect-polytomic:Credentials.ts";
import * as Effect from "effect/Effect";
import "effect/Fiber";
import * as Operation from "effect-polytomic:Operation.ts";
import "effect/Context";
import "effect/Stream";
import { PolytomicClient } from "effect-polytomic:PolytomicClient.ts";
import { byId } from "effect-polytomic:generated/v2025-09-18/operations.ts";
import * as Generated from "effect-polytomic:generated/v2025-09-18/services.ts";
type Fetch = (url: string, init: RequestInit) => Promise<Response>;
interface Options$1 {
  readonly baseUrl?: string | URL | undefined;
}
type Options = Options$1 & {
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey: Credentials.Secret | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials: Credentials.Credentials | undefined;
  readonly apiKey?: undefined;
});
type ConfigOptions = {
  readonly baseUrl?: Config.Config<string | URL | undefined> | undefined;
  readonly fetch?: Fetch | undefined;
} & ({
  readonly apiKey?: Config.Config<Credentials.Secret> | undefined;
  readonly credentials?: undefined;
} | {
  readonly credentials?: Config.Config<Credentials.Credentials> | undefined;
  readonly apiKey?: undefined;
});
type Handlers<Table> = { readonly [Id in keyof Table]?: Table[Id] extends Operation.Operation<infer Input, infer Output, infer Failure> ? (input: Input) => Effect.Effect<Output, Failure> : never; };
export type Services = Generated.Services | PolytomicClient;
export declare const layer: (options: Options) => Layer.Layer<Services>;
export declare const layerConfig: (options?: ConfigOptions) => Layer.Layer<Services, Config.ConfigError>;
export declare const layerTest: (handlers: Handlers<typeof byId>) => Layer.Layer<Services>;
export type { ConfigOptions, Options };
