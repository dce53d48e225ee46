import { GuardOptions, Instances } from "./shared/guard.js";
import { Options, PolytomicEmulator } from "./shared/PolytomicEmulator.js";
import * as Effect from "effect/Effect";
import * as HttpApi from "effect/http-api/HttpApi";
import * as OpenApi from "effect/http-api/OpenApi";
export interface ControlOptions extends Options, GuardOptions {}
export interface Control {
  readonly emulator: PolytomicEmulator;
  readonly instances: Instances;
  readonly webHandler: (request: Request) => Promise<Response>;
}
export declare const api: HttpApi.Top;
export declare const openApi: () => OpenApi.OpenAPISpec;
export declare const make: (options?: ControlOptions) => Effect.Effect<Control>;
