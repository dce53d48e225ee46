import "effect/Effect";
import "effect/Stream";
import "effect/Context";
import "effect-polytomic:Operation.ts";
import "effect-polytomic:Credentials.ts";
import * as Drift from "effect-polytomic:Drift.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import "effect/Fiber";
import * as Query from "effect-polytomic:Query.ts";
import { AnyRecord, Done, Expired as QueryExpired, Failed as QueryFailed, RunInput as QueryInput } from "effect-polytomic:Query.ts";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
type Token = string | {
  readonly username: string;
  readonly password: string;
};
type CredentialsOptions = {
  readonly apiKey: string | undefined;
} | {
  readonly partnerKey: string | undefined;
} | {
  readonly organization_id: string | undefined;
  readonly key: string | undefined;
} | {
  readonly deploymentKey: string | undefined;
  readonly scheme?: "bearer" | "basic" | undefined;
} | (() => Token | Promise<Token>);
interface RetryOptions {
  readonly times?: number | undefined;
  readonly base?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxRetryAfter?: number | undefined;
  readonly budget?: RetryPolicy.Budget | "none" | undefined;
}
interface Settings {
  readonly timeout?: number | undefined;
  readonly attemptTimeout?: number | undefined;
  readonly retry?: "standard" | "none" | "patient" | RetryOptions | undefined;
  readonly strict?: boolean | undefined;
  readonly onDrift?: ((events: ReadonlyArray<Drift.Event>) => void | Promise<void>) | undefined;
}
interface ListOptions extends Settings {
  readonly signal?: AbortSignal | undefined;
  readonly credentials?: CredentialsOptions | undefined;
}
interface Closeable {
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}
interface JobOptions extends Pick<ListOptions, "signal" | "credentials"> {
  readonly timeout?: number | undefined;
}
export declare const runQuery: (client: Closeable, input: Query.RunInput, options?: JobOptions) => Promise<Query.Done>;
export declare const queryRows: (client: Closeable, input: Query.RunInput, options?: JobOptions) => AsyncIterable<Query.AnyRecord>;
export declare const readRows: (client: Closeable, input: {
  readonly id: string;
}, options?: JobOptions) => AsyncIterable<Query.AnyRecord>;
export { type AnyRecord, type Done, type JobOptions, QueryExpired, QueryFailed, type QueryInput, WaitTimedOut };
