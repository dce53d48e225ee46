import { JobOptions } from "./shared/jobs.js";
import { Closeable } from "./shared/types.js";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import { PolytomicEvent } from "effect-polytomic:PolytomicEvent.ts";
import { Timestamp } from "effect-polytomic:Timestamp.ts";
import * as EventFeed from "effect-polytomic:EventFeed.ts";
import { Cursor, Entry, Warning } from "effect-polytomic:EventFeed.ts";
export interface FeedOptions extends JobOptions {
  readonly timeout?: number | undefined;
  readonly from?: "now" | "earliest" | Date | undefined;
  readonly cursor?: EventFeed.Cursor | null | undefined;
  readonly types?: ReadonlyArray<string> | undefined;
  readonly organization_id?: string | undefined;
  readonly follow?: boolean | undefined;
  readonly pollInterval?: number | undefined;
  readonly lateness?: number | undefined;
  readonly maxBatch?: number | undefined;
  readonly onWarning?: ((warning: EventFeed.Warning) => void) | undefined;
}
export declare const eventFeed: (client: Closeable, options?: FeedOptions) => AsyncIterable<EventFeed.Entry>;
export { type Cursor, type Entry, type JobOptions, type PolytomicEvent, type Timestamp, WaitTimedOut, type Warning };
