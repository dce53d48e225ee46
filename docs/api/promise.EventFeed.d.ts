import * as EventFeed from "effect-polytomic:EventFeed.ts";
import { Cursor, Entry, Warning } from "effect-polytomic:EventFeed.ts";
import "effect/Effect";
import "effect/Stream";
import "effect/Context";
import "effect-polytomic:Operation.ts";
import "effect-polytomic:Credentials.ts";
import * as Drift from "effect-polytomic:Drift.ts";
import * as RetryPolicy from "effect-polytomic:RetryPolicy.ts";
import "effect/Fiber";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import { Timestamp } from "effect-polytomic:Timestamp.ts";
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
export interface FeedOptions extends Omit<JobOptions, "timeout"> {
  readonly from?: "now" | "earliest" | Date | undefined;
  readonly cursor?: EventFeed.Cursor | undefined;
  readonly types?: ReadonlyArray<string> | undefined;
  readonly organization_id?: string | undefined;
  readonly follow?: boolean | undefined;
  readonly pollInterval?: number | undefined;
  readonly lateness?: number | undefined;
  readonly maxBatch?: number | undefined;
  readonly onWarning?: ((warning: EventFeed.Warning) => void) | undefined;
}
export declare const eventFeed: (client: Closeable, options?: FeedOptions) => AsyncIterable<EventFeed.Entry>;
export type { Cursor, Entry, JobOptions, PolytomicEvent, Timestamp, Warning };
