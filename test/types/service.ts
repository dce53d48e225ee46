/** Types of `Service.layer`: operations that do not match the service's methods do not compile. Nothing here is run. */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Service from "../../src/internal/client/service.ts"
import type * as PolytomicClient from "../../src/PolytomicClient.ts"
import * as Op from "../support/operations.ts"
import { type Equal, holds } from "./equal.ts"

holds<Equal<typeof Op.Things.layer, Layer.Layer<Op.Things, never, PolytomicClient.PolytomicClient>>>()

interface GetOnly {
  readonly get: (input: Op.ById) => Effect.Effect<Op.Thing, Op.AnyStatus>
}

const GetOnly: Context.Service<GetOnly, GetOnly> = Context.Service<GetOnly>("test/GetOnly")

export const fits = Service.layer(GetOnly, () => ({ get: Op.get }))

// @ts-expect-error the method is missing
export const missing = Service.layer(GetOnly, () => ({ peek: Op.peek }))

// @ts-expect-error the operation has another input
export const otherInput = Service.layer(GetOnly, () => ({ get: Op.create }))

// @ts-expect-error the operation has another output
export const otherOutput = Service.layer(GetOnly, () => ({ get: Op.remove }))

// @ts-expect-error a stream is not an effect
export const stream = Service.layer(GetOnly, () => ({ get: Op.pages }))
