import { PolytomicEmulator } from "./shared/PolytomicEmulator.js";
import { GuardOptions, InstanceOptions } from "./shared/guard.js";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Scope from "effect/Scope";
import * as Cause from "effect/Cause";
import { Instances } from "effect-polytomic:emulator/control.ts";
interface ControlOptions extends InstanceOptions, GuardOptions {}
export interface ServerOptions extends ControlOptions {
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly dataDirectory?: string | undefined;
}
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly emulator: PolytomicEmulator;
  readonly instances: Instances;
}
export interface ServeFields {
  readonly host: string;
  readonly port: number;
  readonly cause: unknown;
  readonly message: string;
}
declare const ServeBase: new (fields: ServeFields) => Cause.YieldableError & ServeFields & {
  readonly _tag: "ServeError";
};
export declare class ServeError extends ServeBase {}
export declare const serve: (options?: ServerOptions) => Effect.Effect<RunningServer, ServeError, Scope.Scope>;
export declare const layer: (options?: ServerOptions) => Layer.Layer<PolytomicEmulator, ServeError>;
export declare const start: (options?: ServerOptions) => Promise<RunningServer & {
  readonly close: () => Promise<void>;
}>;
export {};
