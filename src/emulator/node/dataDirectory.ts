/** State of an emulator in a directory, so that it outlives the server. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { isError } from "../../internal/schema/realm.ts"
import type { Instance } from "../control/instance.ts"
import { concealConnections, restoreInto } from "../control/routes/state.ts"
import type { Saved } from "../PolytomicEmulator.ts"

/** The file of a directory. */
export interface Storage {
  /** Writes the state, if it has changed. */
  readonly save: Effect.Effect<void>
}

/** Restores the state of a directory, if it has one, and stores the state in it from now on. */
export const keepIn = (instance: Instance, directory: string): Effect.Effect<Storage, Error> =>
  Effect.gen(function* () {
    const path = join(directory, "state.json")
    yield* Effect.tryPromise({ try: () => mkdir(directory, { recursive: true }), catch: toError })
    const text = yield* Effect.tryPromise({ try: () => readIfThere(path), catch: toError })
    if (text !== undefined) {
      const saved = yield* Effect.try({
        try: () => JSON.parse(text) as Saved, // `restore` validates it
        catch: () => new Error(`${path} is not valid JSON. Remove it to start over.`)
      })
      yield* Effect.mapError(
        restoreInto(instance, saved),
        ({ message }) => new Error(`${path} can't be restored: ${message} Remove it to start over.`)
      )
    }
    let written = instance.parts.store.revision
    let writing = false
    const save = Effect.gen(function* () {
      const { revision } = instance.parts.store
      if (revision === written || writing) return
      writing = true
      const saved = concealConnections(yield* instance.emulator.save, instance.parts.settings.mask)
      yield* Effect.tryPromise({ try: () => replace(path, JSON.stringify(saved)), catch: toError }).pipe(
        Effect.tap(() =>
          Effect.sync(() => {
            written = revision
          })
        ),
        Effect.catch((error) => Effect.logError(`The state could not be saved: ${error.message}`)),
        Effect.ensuring(
          Effect.sync(() => {
            writing = false
          })
        )
      )
    })
    return { save }
  })

const toError = (cause: unknown): Error => (isError(cause) ? cause : new Error(String(cause)))

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined
    throw error
  })

// A server that is killed during a write leaves the old file.
const replace = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
