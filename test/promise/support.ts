/** A Promise client of an emulator, and the requests to that emulator. */
import * as Effect from "effect/Effect"
import { vi } from "vitest"
import * as Fault from "../../src/emulator/Fault.ts"
import * as PolytomicEmulator from "../../src/emulator/PolytomicEmulator.ts"
import * as Seed from "../../src/emulator/Seed.ts"
import { type ClientOptions, createClient, type Polytomic } from "../../src/promise.ts"

export const id: string = Seed.exampleConnection.id ?? ""

export const missing = "00000000-0000-4000-8000-000000000000"

export interface Fixture {
  readonly polytomic: Polytomic
  readonly emulator: PolytomicEmulator.PolytomicEmulator
  /** Operations of the received requests. */
  readonly seen: () => Promise<ReadonlyArray<string | undefined>>
  readonly fault: (fault: Fault.Fault, match?: Fault.Match) => Promise<unknown>
  /** Signals of the sent requests. */
  readonly signals: ReadonlyArray<AbortSignal>
}

export const makeFixture = async (options: Partial<ClientOptions> = {}): Promise<Fixture> => {
  const data = { ...Seed.standard(), connections: [Seed.exampleConnection] }
  const emulator = await Effect.runPromise(PolytomicEmulator.make({ data }))
  const signals: Array<AbortSignal> = []
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.signal) signals.push(init.signal)
    return emulator.fetch(input instanceof URL ? input : new Request(input), init)
  }
  const given = { apiKey: "test-key", retry: "none", fetch, ...options } as ClientOptions // some of them next to a key
  return {
    polytomic: createClient(given),
    emulator,
    seen: async () => (await Effect.runPromise(emulator.requests)).map(({ operation }) => operation),
    fault: (fault, match) => Effect.runPromise(emulator.fault(fault, match)),
    signals
  }
}

/** Rejection of a promise. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error("it did not reject")),
    (error: unknown) => error
  )

/** Advances fake timers until a promise has settled. */
export const passing = async <A>(promise: Promise<A>): Promise<A> => {
  let ended = false
  const watched = promise.finally(() => {
    ended = true
  })
  watched.catch(() => {}) // is awaited below
  for (let steps = 0; steps < 200 && !ended; steps++) await vi.advanceTimersByTimeAsync(500)
  return watched
}

/** Waits until a condition holds. */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error("it never came to what was waited for")
}

export { Fault }
