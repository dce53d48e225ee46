import * as Effect from "effect/Effect";
import * as Operation$1 from "effect-polytomic:Operation.ts";
import * as Context from "effect/Context";
import * as Stream from "effect/Stream";
export interface PolytomicClient {
  readonly execute: <Input, Output, Failure>(operation: Operation$1.Operation<Input, Output, Failure>, input: NoInfer<Input>) => Effect.Effect<Output, Failure>;
  readonly items: <Input, Output, Failure, Item>(operation: Operation$1.Paginated<Input, Output, Failure, Item>, input: NoInfer<Input>) => Stream.Stream<Item, Failure>;
}
export interface Options {
  readonly baseUrl?: string | URL | undefined;
}
export declare const PolytomicClient: Context.Service<PolytomicClient, PolytomicClient>;
