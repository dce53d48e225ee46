import { Deviation } from "./shared/issue.js";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
import { ApiVersion } from "effect-polytomic:ApiVersion.ts";
export interface Event extends Deviation {
  readonly operation: string;
  readonly version: ApiVersion;
}
export interface Drift {
  readonly mode: "tolerant" | "strict";
  readonly onDrift: (events: ReadonlyArray<Event>) => Effect.Effect<void>;
}
export interface Options {
  readonly mode?: Drift["mode"] | undefined;
  readonly onDrift?: ((events: ReadonlyArray<Event>) => Effect.Effect<unknown>) | undefined;
}
export declare const Drift: Context.Reference<Drift>;
export declare const tolerant: Drift;
export declare const strict: Drift;
export declare const make: (options: Options) => Drift;
export declare const layer: (options: Options) => Layer.Layer<never>;
export declare const collect: <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<{
  readonly value: A;
  readonly drift: ReadonlyArray<Event>;
}, E, R>;
export type { Deviation };
