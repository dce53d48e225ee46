/** Runs operations. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type * as Operation from "./Operation.ts"

export interface Service {
  /** Runs one operation. */
  readonly execute: <Input, Output, Failure>(
    operation: Operation.Operation<Input, Output, Failure>,
    input: NoInfer<Input>
  ) => Effect.Effect<Output, Failure>
  /** All items of a paginated operation, page after page. */
  readonly items: <Input, Output, Failure, Item>(
    operation: Operation.Paginated<Input, Output, Failure, Item>,
    input: NoInfer<Input>
  ) => Stream.Stream<Item, Failure>
}

const Base: Context.ServiceClass<PolytomicClient, "effect-polytomic/PolytomicClient", Service> = /*#__PURE__*/
  Context.Service<PolytomicClient, Service>()("effect-polytomic/PolytomicClient")

/** Runs operations. */
export class PolytomicClient extends Base {}
