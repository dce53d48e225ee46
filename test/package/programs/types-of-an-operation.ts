/** The types of an operation, inferred from its value. */
import * as Effect from "effect/Effect"
import { Operation, Polytomic, PolytomicClient, type PolytomicError } from "effect-polytomic"
import { listOperation as listBulkSyncs } from "effect-polytomic/BulkSync"
import { type Connection, getOperation, type listOperation } from "effect-polytomic/Connections"

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>(): void => {}

holds<Equal<Operation.Output<typeof getOperation>, Connection>>()
holds<Equal<Operation.Output<typeof listOperation>, ReadonlyArray<Connection>>>()
holds<Equal<Extract<Operation.Failure<typeof getOperation>, PolytomicError.NotFound>, PolytomicError.NotFound>>()

// A generic helper that counts the items of any paginated operation.
const names = (items: ReadonlyArray<Operation.Item<typeof listBulkSyncs>>): ReadonlyArray<string | undefined> =>
  items.map(({ name }) => name)

const input: Operation.Input<typeof getOperation> = { id: "1" }

const program = Effect.map(PolytomicClient.execute(getOperation, input), ({ name }) =>
  [name, Operation.isPaginated(getOperation), Operation.isPaginated(listBulkSyncs), names([]).length].join()
)

const layer = Polytomic.layerTest({ "connections.get": ({ id }) => Effect.succeed({ id, name: "Warehouse" }) })

console.log(await Effect.runPromise(Effect.provide(program, layer))) // => Warehouse,false,true,0
