import * as Duration from "effect/Duration";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
export interface Options {
  readonly attempt?: Duration.Input | undefined;
  readonly total?: Duration.Input | undefined;
}
export interface Deadline {
  readonly attempt: Duration.Duration;
  readonly total: Duration.Duration;
}
export declare const Deadline: Context.Reference<Deadline>;
export declare const make: (options: Options) => Deadline;
export declare const standard: Deadline;
export declare const none: Deadline;
export declare const layer: (options: Options) => Layer.Layer<never>;
