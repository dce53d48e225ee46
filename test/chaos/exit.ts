/** A program whose calls end in every way: it prints how, and the number of requests that still wait at the server. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Connections, Polytomic } from "effect-polytomic"

interface Globals {
  readonly Deno?: { readonly args: ReadonlyArray<string> }
  readonly process: { readonly argv: ReadonlyArray<string> }
}

const globals = globalThis as unknown as Globals // each runtime has one of the two
const [baseUrl = "", silentUrl = ""] = globals.Deno?.args ?? globals.process.argv.slice(2)

const list = Effect.flatMap(Connections, (connections) => connections.list())

const program = Effect.gen(function* () {
  const all = yield* Effect.provide(list, Polytomic.layer({ apiKey: "test-key", baseUrl }))
  const refused = yield* Effect.provide(list, Polytomic.layer({ apiKey: "a-key-of-nobody", baseUrl })).pipe(Effect.flip)
  const ends: Array<string | number> = [all.length, refused._tag]
  for (const place of ["before-headers", "in-the-body"]) {
    const silent = Polytomic.layer({ apiKey: "test-key", baseUrl: `${silentUrl}/${place}` })
    const timedOut = yield* list.pipe(Effect.provide(silent), Effect.timeoutOption("1 second"))
    const fiber = yield* Effect.forkChild(Effect.provide(list, silent))
    yield* Effect.sleep("1 second")
    yield* Fiber.interrupt(fiber)
    ends.push(timedOut._tag, fiber.pollUnsafe()?._tag ?? "running")
  }
  const readWaiting = Effect.promise(() => fetch(`${silentUrl}/waiting`).then((response) => response.text()))
  // A server notices a closed connection a little later.
  const waiting = yield* readWaiting.pipe(
    Effect.delay("100 millis"),
    Effect.repeat({ until: (text) => text.endsWith(" 0 waiting"), times: 50 })
  )
  return `${ends.join(" ")}, ${waiting}`
})

console.log(await Effect.runPromise(program), Date.now())
