/** A program whose calls end in every way, on Deno: when it has nothing more to do, it ends. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Connections, Polytomic } from "effect-polytomic"

const [baseUrl = "", silentUrl = ""] = Deno.args

const list = Effect.flatMap(Connections, (connections) => connections.list())

const program = Effect.gen(function* () {
  const all = yield* Effect.provide(list, Polytomic.layer({ apiKey: "test-key", baseUrl }))
  const refused = yield* Effect.provide(list, Polytomic.layer({ apiKey: "a-key-of-nobody", baseUrl })).pipe(Effect.flip)
  const silent = Polytomic.layer({ apiKey: "test-key", baseUrl: silentUrl })
  const late = yield* list.pipe(Effect.provide(silent), Effect.timeoutOption("200 millis"))
  const fiber = yield* Effect.forkChild(Effect.provide(list, silent))
  yield* Effect.sleep("100 millis")
  yield* Fiber.interrupt(fiber)
  return [all.length, refused._tag, late._tag, fiber.pollUnsafe()?._tag].join(" ")
})

console.log(await Effect.runPromise(program), Date.now())

declare const Deno: { readonly args: ReadonlyArray<string> }
