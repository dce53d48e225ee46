/** Operations with required response fields that are documented as optional, for whole jobs. */
import type { Operation, Success } from "../../Operation.ts"

/** The operation with another success schema; a response that does not match is a `PolytomicDecodeError`. */
export const narrowed = <Input, Output, Failure, Narrow>(
  operation: Operation<Input, Output, Failure>,
  success: Success<Narrow>
): Operation<Input, Narrow, Failure> => ({ ...operation, success })
