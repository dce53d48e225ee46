import { JobOptions } from "./shared/jobs.js";
import { Closeable } from "./shared/types.js";
import { WaitTimedOut } from "effect-polytomic:Polling.ts";
import * as Query from "effect-polytomic:Query.ts";
import { AnyRecord, Done, Expired as QueryExpired, Failed as QueryFailed, RunInput as QueryInput } from "effect-polytomic:Query.ts";
export declare const runQuery: (client: Closeable, input: Query.RunInput, options?: JobOptions) => Promise<Query.Done>;
export declare const queryRows: (client: Closeable, input: Query.RunInput, options?: JobOptions) => AsyncIterable<Query.AnyRecord>;
export declare const readRows: (client: Closeable, input: {
  readonly id: string;
}, options?: JobOptions) => AsyncIterable<Query.AnyRecord>;
export { type AnyRecord, type Done, type JobOptions, QueryExpired, QueryFailed, type QueryInput, WaitTimedOut };
