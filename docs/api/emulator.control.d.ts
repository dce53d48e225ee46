import { ClockState, GuardOptions, InstanceOptions } from "./shared/guard.js";
import { Options, PolytomicEmulator } from "./shared/PolytomicEmulator.js";
import * as Effect from "effect/Effect";
import * as HttpApi from "effect/http-api/HttpApi";
import * as OpenApi from "effect/http-api/OpenApi";
export interface Instance {
  readonly id: string;
  readonly emulator: PolytomicEmulator;
  readonly clock: {
    readonly state: ClockState;
    readonly set: (state: ClockState) => void;
    readonly reset: () => void;
  };
}
export interface Instances {
  readonly main: Instance;
  readonly all: () => ReadonlyArray<Instance>;
  readonly get: (id: string) => Instance | undefined;
  readonly create: (options: Options) => Effect.Effect<Instance | undefined>;
  readonly remove: (id: string) => boolean;
}
export interface ControlOptions extends Options, GuardOptions {
  readonly clock?: "real" | number | undefined;
}
export interface Control {
  readonly emulator: PolytomicEmulator;
  readonly instances: Instances;
  readonly webHandler: (request: Request) => Promise<Response>;
}
export declare const api: HttpApi.Top;
export declare const openApi: () => OpenApi.OpenAPISpec;
export declare const make: (options?: ControlOptions) => Effect.Effect<Control>;
export type { ClockState, GuardOptions, InstanceOptions };
