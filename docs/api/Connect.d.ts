import * as Duration from "effect/Duration";
import * as Effect from "effect/Effect";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import * as PolytomicClient$1 from "effect-polytomic:PolytomicClient.ts";
import * as PolytomicError$1 from "effect-polytomic:PolytomicError.ts";
import { Secret } from "effect-polytomic:Credentials.ts";
import * as Redacted from "effect/Redacted";
import * as Stream from "effect/Stream";
import * as Connections from "effect-polytomic:generated/v2025-09-18/Connections.ts";
type Input = {
  readonly organization_id?: string | undefined;
} & ({
  readonly id: string;
  readonly name?: undefined;
} | {
  readonly name: string;
  readonly id?: undefined;
});
interface Options {
  readonly timeout?: Duration.Input | undefined;
  readonly pollInterval?: Duration.Input | undefined;
  readonly unhealthy?: "fail" | "wait" | undefined;
}
interface Evidence {
  readonly connection_id: string;
  readonly name: string;
  readonly health: string | undefined;
  readonly detail: string;
}
export interface StartInput extends Omit<Connections.ConnectInput, "type"> {}
export interface Session {
  readonly url: Redacted.Redacted<string>;
  readonly token: Redacted.Redacted<string>;
  readonly state: Redacted.Redacted<string>;
}
export interface PendingConnection {
  readonly id: string;
  readonly url: Redacted.Redacted<string> | undefined;
  readonly code: Redacted.Redacted<string> | undefined;
  readonly state: Redacted.Redacted<string> | undefined;
}
export interface Callback {
  readonly parameters: {
    readonly [name: string]: string;
  };
}
declare const CallbackRefusedBase: PolytomicError$1.ErrorClass<"PolytomicConnectCallbackRefused", {
  readonly reason: "no-session" | "no-state" | "wrong-state" | "no-url";
}>;
export declare class CallbackRefused extends CallbackRefusedBase {}
declare const UnhealthyBase: PolytomicError$1.ErrorClass<"PolytomicConnectionUnhealthy", Evidence>;
export declare class Unhealthy extends UnhealthyBase {}
export type WaitError = Connections.GetError | Unhealthy | WaitTimedOut;
export declare const start: (input: StartInput) => Effect.Effect<Session, Connections.ConnectError, PolytomicClient$1.PolytomicClient>;
export declare const createForOAuth: (input: Connections.CreateInput) => Effect.Effect<PendingConnection, Connections.CreateError, PolytomicClient$1.PolytomicClient>;
export declare const verifyCallback: (request: Request | URL | string, options: {
  readonly state: Secret | undefined;
}) => Effect.Effect<Callback, CallbackRefused>;
export declare const waitUntilHealthy: (input: Input, options?: Options) => Effect.Effect<Connections.Connection, WaitError, PolytomicClient$1.PolytomicClient>;
export declare const changes: (input: Input, options?: Options) => Stream.Stream<Connections.Connection, WaitError, PolytomicClient$1.PolytomicClient>;
export type { Evidence as UnhealthyEvidence, Input as WaitInput, Options as WaitOptions };
