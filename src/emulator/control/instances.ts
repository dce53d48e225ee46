/** The instances of a server: a permanent one, and isolated ones for tests. */
import * as Effect from "effect/Effect"
import type { Options } from "../Options.ts"
import { type Instance, type InstanceOptions, make } from "./instance.ts"

// Each holds its own state; a test run that does not delete them must not fill the memory.
const limit = 200

export interface Instances {
  readonly main: Instance
  readonly all: () => ReadonlyArray<Instance>
  readonly get: (id: string) => Instance | undefined
  /** Creates an instance; `undefined` if there are 200 already. */
  readonly create: (options: Options) => Effect.Effect<Instance | undefined>
  /** Removes an instance; false for an unknown one, and for the permanent one. */
  readonly remove: (id: string) => boolean
}

/** Path below which an instance serves the API. */
export const basePathOf = (basePath: string, id: string): string => `${basePath}/_emulator/instances/${id}/polytomic`

export const makeInstances = (options: InstanceOptions): Effect.Effect<Instances> =>
  Effect.map(make("default", options), (main) => {
    const others = new Map<string, Instance>()
    let count = 0
    return {
      main,
      all: () => [main, ...others.values()],
      get: (id) => (id === main.id ? main : others.get(id)),
      create: (own) =>
        Effect.gen(function* () {
          if (others.size >= limit) return undefined
          const id = `instance-${++count}`
          const basePath = basePathOf(main.parts.settings.basePath, id)
          const instance = yield* make(id, { ...options, ...own, basePath })
          others.set(id, instance)
          return instance
        }),
      remove: (id) => others.delete(id)
    }
  })
