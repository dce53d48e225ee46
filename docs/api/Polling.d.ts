import { Execution, Progress } from "./shared/syncProgress.js";
import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { ErrorClass, PolytomicError } from "effect-polytomic:PolytomicError.ts";
import * as Layer from "effect/Layer";
import * as Context from "effect/Context";
export type Event = {
  readonly _tag: "UnknownStatus";
  readonly subject: string;
  readonly status: string;
} | {
  readonly _tag: "PollFailed";
  readonly subject: string;
  readonly error: PolytomicError;
} | {
  readonly _tag: "Joined";
  readonly subject: string;
} | {
  readonly _tag: "CancelFailed";
  readonly subject: string;
  readonly error: PolytomicError;
} | {
  readonly _tag: "StartAbandoned";
  readonly subject: string;
} | {
  readonly _tag: "SchemasCold";
  readonly subject: string;
  readonly error: PolytomicError;
} | {
  readonly _tag: "Reopened";
  readonly subject: string;
  readonly error: Error & {
    readonly _tag: string;
  };
} | {
  readonly _tag: "ConsoleGap";
  readonly subject: string;
};
export interface Polling {
  readonly minDelay: Duration.Duration;
  readonly factor: number;
  readonly maxDelay: Duration.Duration;
  readonly onEvent: (event: Event) => Effect.Effect<void>;
}
export interface Options {
  readonly minDelay?: Duration.Input | undefined;
  readonly factor?: number | undefined;
  readonly maxDelay?: Duration.Input | undefined;
  readonly onEvent?: ((event: Event) => Effect.Effect<unknown>) | undefined;
}
declare const WaitTimedOutBase: ErrorClass<"PolytomicWaitTimedOut", {
  readonly subject: string;
  readonly timeout: Duration.Duration;
  readonly last: string | undefined;
  readonly id?: string | undefined;
  readonly sync_id?: string | undefined;
  readonly execution?: Execution | undefined;
  readonly progress?: Progress | undefined;
  readonly stops?: boolean | undefined;
}>;
export declare class WaitTimedOut extends WaitTimedOutBase {}
export declare const Polling: Context.Reference<Polling>;
export declare const format: (event: Event) => string;
export declare const standard: Polling;
export declare const make: (options: Options) => Polling;
export declare const layer: (options: Options) => Layer.Layer<never>;
export {};
