/**
 * Runs effects as promises, which a signal or the client can abort.
 *
 * There is no runtime: each call is a separate fiber with its own dispatcher, started in the event of the call. Workers forbid
 * access to I/O of another event, so this lets all events share a client; creating one opens nothing, so it can be created at
 * module level.
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { OptionIssues } from "../client/references.ts"
import { leaseDuration } from "../concurrency/eventLease.ts"
import { detect } from "../concurrency/eventModel.ts"
import { type Kinds, optionIssues } from "../schema/options.ts"
import { type Caller, located } from "./callSite.ts"
import { type ListOptions, withSettings } from "./options.ts"

// On Workers, an event cannot end work of another one, and may itself be killed.
const eventsAreCutOff = (): boolean => detect(globalThis).isCutOff

// Maximum number of calls that a client on Workers tracks.
const mostKnown = 1_000

// Interval at which an event checks whether another one has closed the client, in milliseconds.
const checkInterval = 100

/** Waits for a condition with timers of the current event. */
const until = (condition: Effect.Effect<boolean>): Effect.Effect<void> =>
  Effect.flatMap(condition, (holds) =>
    holds ? Effect.void : Effect.andThen(Effect.sleep(checkInterval), until(condition))
  )

/** Running work: its start, its abortion, and the check for an aborted result. */
interface Activity<A> {
  readonly begin: () => Promise<A>
  readonly end: () => Promise<unknown>
  readonly isCut: (result: A) => boolean
}

/** Scope of a call, and its ends. */
export interface Way<R> {
  readonly context: Context.Context<R>
  readonly signal: AbortSignal | undefined
  /** The options are valid. Otherwise the first call fails with the issue. */
  readonly isValid: boolean
}

/** Running calls of a client. */
export class Session<R> {
  readonly #context: Context.Context<R>
  readonly #running = new Set<() => Promise<void>>()
  #closed: DOMException | undefined

  constructor(context: Context.Context<R>) {
    this.#context = context
  }

  /** The value of an effect; rejects with its error, or with the reason of its abortion. */
  async run<A>(effect: Effect.Effect<A, unknown, R>, { context, signal }: Way<R>, caller: Caller): Promise<A> {
    let fiber: Fiber.Fiber<A, unknown> | undefined
    const exit = await this.#during<Exit.Exit<A, unknown>>(signal, {
      begin: () => {
        const started = Effect.runForkWith(context)(effect)
        fiber = started
        return new Promise((resolve) => started.addObserver(resolve))
      },
      end: async () => fiber && Effect.runPromise(Fiber.interrupt(fiber)),
      // A write that completed anyway is not reported as aborted.
      isCut: (exit) => Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)
    })
    if (Exit.isSuccess(exit)) return exit.value
    throw located(Cause.squash(exit.cause), caller)
  }

  /** The items of a stream; each loop runs the stream again. */
  items<A>(stream: Stream.Stream<A, unknown, R>, way: Way<R>, caller: Caller): AsyncIterable<A> {
    return { [Symbol.asyncIterator]: () => this.#iterate(stream, way, caller) }
  }

  /** Context of a call with these options; `kinds` lists its valid options. Invalid options fail the call. */
  way<Options extends object>(
    options: Options,
    owner: string,
    kinds: Kinds<Options>,
    settings: ListOptions = options
  ): Way<R> {
    const issues = optionIssues(owner, options, kinds, "; a field of the input belongs in the first argument")
    return issues.length === 0
      ? { context: withSettings(this.#context, settings), signal: settings.signal, isValid: true }
      : { context: Context.add(this.#context, OptionIssues, issues), signal: undefined, isValid: false }
  }

  /** Aborts all running work. */
  async close(): Promise<void> {
    this.#closed ??= new DOMException("the Polytomic client is closed", "AbortError")
    if (!eventsAreCutOff()) return void (await Promise.all([...this.#running].map((end) => end())))
    // Other events abort their own work; a killed one does not, and is not waited for.
    const ended = Effect.sync(() => this.#running.size === 0)
    await Effect.runPromise(Effect.timeoutOption(until(ended), leaseDuration))
  }

  async *#iterate<A>(stream: Stream.Stream<A, unknown, R>, way: Way<R>, caller: Caller): AsyncGenerator<A, void> {
    const { context, signal } = way
    const items = Stream.toAsyncIterableWith(stream, context)[Symbol.asyncIterator]()
    const end = async () => items.return?.()
    try {
      for (;;) {
        const result = await this.#during(signal, {
          begin: () => items.next(),
          end,
          isCut: ({ done }) => done === true
        })
        if (result.done === true) return
        yield result.value
      }
    } catch (error) {
      throw error === signal?.reason || error === this.#closed ? error : located(error, caller)
    } finally {
      await end()
    }
  }

  // The listener is attached only while work is running, as it would otherwise keep the signal alive.
  async #during<A>(signal: AbortSignal | undefined, { begin, end, isCut }: Activity<A>): Promise<A> {
    check(signal, this.#closed)
    let cut = false
    const stop = async () => {
      cut = true
      await end()
    }
    const abort = () => void stop()
    const isCutOff = eventsAreCutOff()
    // There, it only determines whether to wait, and killed work never leaves it.
    if (isCutOff && this.#running.size >= mostKnown) this.#running.clear()
    signal?.addEventListener("abort", abort, { once: true })
    this.#running.add(stop)
    const watch = isCutOff ? watchFor(() => this.#closed !== undefined, stop) : undefined
    try {
      const result = await begin()
      if (cut && isCut(result)) check(signal, this.#closed)
      return result
    } finally {
      signal?.removeEventListener("abort", abort)
      this.#running.delete(stop)
      watch?.interruptUnsafe()
    }
  }
}

/** Runs `stop` once a condition holds, which another event may have caused. */
const watchFor = (isSo: () => boolean, stop: () => Promise<void>): Fiber.Fiber<void> =>
  Effect.runFork(Effect.andThen(until(Effect.sync(isSo)), Effect.promise(stop)))

/** Throws the reason if calls may not continue. */
const check = (signal: AbortSignal | undefined, closed: DOMException | undefined): void => {
  if (signal?.aborted) throw signal.reason
  if (closed !== undefined) throw closed
}
