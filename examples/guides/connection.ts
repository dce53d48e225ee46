/** Connections of the guides: found by name or created, and awaited until healthy. */
import * as Effect from "effect/Effect"
import { Connect, Connections } from "effect-polytomic"
import type { CreateInput } from "effect-polytomic/Connections"
import { open, print } from "./run.ts"

/** Id of the connection with a name. A new one may need access to be granted in a browser, with a link. */
export const connection = (input: CreateInput) =>
  Effect.gen(function* () {
    const all = yield* (yield* Connections).list()
    const known = all.find(({ name }) => name === input.name)?.id
    const { id, url } = known === undefined ? yield* Connect.createForOAuth(input) : { id: known, url: undefined }
    if (url !== undefined) yield* open(url)
    const { name, status } = yield* Connect.waitUntilHealthy({ id }, { unhealthy: url === undefined ? "fail" : "wait" })
    yield* print(`connection ${name} is ${status}`)
    return id
  })
