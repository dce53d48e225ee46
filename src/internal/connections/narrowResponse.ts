/** Operations whose answers have to hold what a whole job needs, where the documents leave it optional. */
import type { Operation, Success } from "../../Operation.ts"

/** The operation with another shape of its success; an answer without that is a `PolytomicDecodeError`, as any other. */
export const narrowed = <Input, Output, Failure, Narrow>(
  operation: Operation<Input, Output, Failure>,
  success: Success<Narrow>
): Operation<Input, Narrow, Failure> => ({ ...operation, success })
