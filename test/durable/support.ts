/** Shared parts of the tests of durable jobs: an engine over a plain map, with a log of its stored entries, and injected deaths. */
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Durable from "effect-polytomic/Durable"

export const hour = 3_600_000

/** Storage of an engine: the outcome of each step, and the end of each wait. */
export interface Log {
  readonly steps: Map<string, unknown>
  readonly waits: Map<string, Durable.Wake>
}

export const emptyLog = (): Log => ({ steps: new Map(), waits: new Map() })

/** Names of steps and waits, in the order in which they were stored. */
export const namesOf = ({ steps }: Log): ReadonlyArray<string> => [...steps.keys()]

/** A point at which a process dies. */
export interface Death {
  readonly at: "before" | "after" | "kept"
  readonly name: string
}

export interface MapOptions {
  readonly log: Log
  readonly run?: string
  readonly limits?: Partial<Durable.Limits>
  /** Called at each point; true ends the run there. */
  readonly dies?: (point: Death) => boolean
  /** End of a wait that is not stored; by default after its time. */
  readonly wake?: (name: string, millis: number, topic: string | undefined) => Effect.Effect<Durable.Wake>
  /** Receives the registered cancel handlers. */
  readonly cancels?: Map<string, Effect.Effect<void>>
}

/** The death of a process: nothing after it runs. */
class Died extends Error {}

const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** An engine over a plain map. */
const mapEngine = (options: MapOptions): Durable.Engine => {
  const { cancels, dies = () => false, log, run = "run-1" } = options
  const wake = options.wake ?? ((_name, millis) => Effect.as(Effect.sleep(millis), "timeout" as const))
  const die = (at: Death["at"], name: string) =>
    Effect.suspend(() => (dies({ at, name }) ? Effect.die(new Died(`${at} ${name}`)) : Effect.void))
  return {
    identity: ["test", "map", run],
    limits: { steps: 100_000, bytes: 100_000, ...options.limits },
    step: (name, effect) =>
      Effect.gen(function* () {
        if (log.steps.has(name)) return log.steps.get(name)
        yield* die("before", name)
        const value = yield* effect
        yield* die("after", name)
        log.steps.set(name, jsonOf(value))
        yield* die("kept", name)
        return log.steps.get(name)
      }),
    wait: (name, millis, topic) =>
      Effect.gen(function* () {
        const kept = log.waits.get(name)
        if (kept !== undefined) return kept
        yield* die("before", name)
        const how = yield* wake(name, millis, topic)
        log.waits.set(name, how)
        yield* die("kept", name)
        return how
      }),
    onCancel: (name, effect) =>
      Effect.contextWith((context) =>
        Effect.sync(() => {
          cancels?.set(name, Effect.provideContext(effect, context as never))
        })
      )
  }
}

/** One execution of a run's body over a log. */
export const body = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  options: MapOptions
): Effect.Effect<A, E, Exclude<R, Durable.Steps>> =>
  Effect.provideServiceEffect(self, Durable.Steps, Durable.makeSteps(mapEngine(options)))

/** Executes the body again after each death, until it ends. */
export const survive = <A, E, R>(
  self: Effect.Effect<A, E, R>,
  options: MapOptions
): Effect.Effect<A, E, Exclude<R, Durable.Steps>> =>
  Effect.catchDefect(body(self, options), (defect) =>
    defect instanceof Died ? survive(self, options) : Effect.die(defect)
  )

// Keys of runs are hashed on other threads, and the emulator responds by real promises: the test clock waits for neither.
const settle = Effect.promise(async () => {
  for (let i = 0; i < 3; i++) {
    await crypto.subtle.digest("SHA-256", new Uint8Array(8))
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
})

/** Advances time in steps until a condition holds. */
export const passUntil = (step: number, until: Effect.Effect<boolean>, most = 20_000): Effect.Effect<void> =>
  Effect.gen(function* () {
    for (let i = 0; i < most; i++) {
      yield* settle
      if (yield* until) return
      yield* TestClock.adjust(step)
    }
    throw new Error("it does not come about")
  })

/** The exit of an effect, while time passes. */
export const exitOf = <A, E, R>(self: Effect.Effect<A, E, R>, step = 1000): Effect.Effect<Exit.Exit<A, E>, never, R> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(self)
    yield* passUntil(
      step,
      Effect.sync(() => fiber.pollUnsafe() !== undefined)
    )
    return yield* Fiber.await(fiber)
  })

/** The value of an effect that succeeds, while time passes. */
export const valueOf = <A, E, R>(self: Effect.Effect<A, E, R>, step?: number): Effect.Effect<A, E, R> =>
  Effect.flatMap(exitOf(self, step), (exit) => exit)

/** The error of an effect that fails, while time passes. */
export const errorOf = <A, E, R>(self: Effect.Effect<A, E, R>, step?: number): Effect.Effect<E, A, R> =>
  Effect.flip(valueOf(self, step))
