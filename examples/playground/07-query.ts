// A query: rows as a stream, each decoded
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Query } from "effect-polytomic"
import { PolytomicEmulator, Seed } from "effect-polytomic/emulator"

const User = Schema.Struct({ id: Schema.String, email: Schema.String })

const program = Query.stream({
  connection_id: "248df4b7-aa70-47b8-a036-33ac447e668d",
  query: "select id, email from public.users limit 3",
  schema: User
}).pipe(Stream.runForEach((user) => Effect.sync(() => console.log(user.email))))

const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
await program.pipe(Effect.provide(PolytomicEmulator.layer({ data })), Effect.runPromise)

/* Prints:
ada@example.com
grace.hopper@example.com
alan.turing@example.com
*/
