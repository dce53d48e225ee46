/**
 * Steps of a durable run: the common part of engines, with the same rules on each.
 *
 * An engine stores JSON under names. Scopes, keys, the stored form of outcomes and the handling of defects are shared by all
 * engines.
 */
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Schema from "effect/Schema"
import { cut, DurableError } from "./errors.ts"
import { defectDetail } from "./outcome.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Reason of the end of a wait. */
export type Wake = "nudged" | "timeout"

/** Limits of an engine for one run. */
export interface Limits {
  /** Maximum number of steps of a run, including waits. */
  readonly steps: number
  /** Maximum size of one stored outcome, in bytes of JSON. */
  readonly bytes: number
}

/**
 * Primitives of a durable engine for one run, for `Durable.makeSteps`.
 *
 * Names are unique within the run. `R` of an effect is taken from the calling fiber.
 */
export interface Engine {
  /** Parts that identify the run among all runs of all workflows, deployments and engines; they are hashed into keys. */
  readonly identity: ReadonlyArray<string>
  /** Runs an effect at least once, stores its value under the name, and returns the stored value from then on. */
  readonly step: <R>(name: string, effect: Effect.Effect<Schema.Json, never, R>) => Effect.Effect<unknown, never, R>
  /** Waits for at most a number of milliseconds, across restarts. Ends early when an event of the topic wakes the run. */
  readonly wait: (name: string, millis: number, topic: string | undefined) => Effect.Effect<Wake>
  /** Registers a step that runs when the run is canceled, not when it ends otherwise or moves to another machine. */
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>
  readonly limits: Limits
}

/** Durable steps of one run, or of one scope in it. */
export interface StepsService {
  /** Idempotency key: 43 characters of base64url, a hash of deployment, engine, workflow, run and scope. */
  readonly key: string
  /** A part of the run with its own names and key. Using a label twice is a defect. */
  readonly scope: (label: string) => Effect.Effect<StepsService>
  /**
   * Runs an effect at least once and stores its outcome. Using a name twice is a defect. A defect of the effect is stored and
   * fails with a {@link DurableError} whose `reason` is `"Defect"`, on every engine; so does a stored outcome that cannot be read
   * with `"Record"`.
   */
  readonly step: <A, E, R>(
    name: string,
    success: Schema.Codec<A, unknown>,
    error: Schema.Codec<E, unknown>,
    effect: Effect.Effect<A, E, R>
  ) => Effect.Effect<A, E | DurableError, R>
  /** Waits across restarts. An event of the topic ends it early. */
  readonly wait: (name: string, atMost: Duration.Input, topic?: string | undefined) => Effect.Effect<Wake>
  /** Runs an effect as a stored step if the run is canceled meanwhile. */
  readonly onCancel: <R>(name: string, effect: Effect.Effect<void, never, R>) => Effect.Effect<void, never, R>
  readonly limits: Limits
}

const StepsBase: Context.ServiceClass<Steps, "effect-polytomic/Durable/Steps", StepsService> =
  /*#__PURE__*/ Context.Service<Steps, StepsService>()("effect-polytomic/Durable/Steps")

/** Durable steps of the calling run. */
export class Steps extends StepsBase {}

// -----------------------------------------------------------------------------
// Kept outcomes
// -----------------------------------------------------------------------------

/** Version of the stored format of outcomes. */
const version = 1

interface StoredOutcome {
  readonly v: number
  readonly step: string
  readonly ok?: unknown
  readonly error?: unknown
  readonly defect?: string
}

const isStoredOutcome = (u: unknown): u is StoredOutcome =>
  typeof u === "object" && u !== null && "v" in u && "step" in u

// -----------------------------------------------------------------------------
// Constructors
// -----------------------------------------------------------------------------

/** Steps of a run on an engine. Call it once for each execution of the run's body. */
export const makeSteps = (engine: Engine): Effect.Effect<StepsService> =>
  Effect.suspend(() => scoped(engine, [], new Set()))

const scoped = (engine: Engine, labels: ReadonlyArray<string>, names: Set<string>): Effect.Effect<StepsService> =>
  Effect.map(hash([...engine.identity, ...labels]), (key): StepsService => {
    const own = (name: string): Effect.Effect<string> =>
      Effect.suspend(() => {
        const full = [...labels, name].join("/")
        if (!isName(full)) return Effect.die(new Error(invalidName(full)))
        if (names.has(full)) return Effect.die(new Error(reused(full)))
        names.add(full)
        return Effect.succeed(full)
      })
    return {
      key,
      limits: engine.limits,
      scope: (label) => Effect.flatMap(own(label), () => scoped(engine, [...labels, label], names)),
      step: (name, success, error, effect) =>
        Effect.flatMap(own(name), (full) => storedStep({ engine, key, name: full, success, error }, effect)),
      wait: (name, atMost, topic) =>
        Effect.flatMap(own(name), (full) => engine.wait(full, Duration.toMillis(atMost), topic)),
      onCancel: (name, effect) => Effect.flatMap(own(name), (full) => engine.onCancel(full, effect))
    }
  })

interface Step<A, E> {
  readonly engine: Engine
  readonly key: string
  readonly name: string
  readonly success: Schema.Codec<A, unknown>
  readonly error: Schema.Codec<E, unknown>
}

const storedStep = <A, E, R>(
  step: Step<A, E>,
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E | DurableError, R> => {
  const { engine, key, name } = step
  const success = Schema.toCodecJson(step.success)
  const error = Schema.toCodecJson(step.error)
  const refuse = (detail: string) =>
    Effect.fail(new DurableError({ reason: "Record", subject: `step ${name}`, run: key, detail }))
  const encode = (exit: Exit.Exit<A, E>): Effect.Effect<Schema.Json> => {
    const base = { v: version, step: name }
    if (Exit.isSuccess(exit)) {
      return Effect.map(Effect.orDie(Schema.encodeEffect(success)(exit.value)), (ok) => json({ ...base, ok }))
    }
    const { cause } = exit
    const fail = cause.reasons.find(Cause.isFailReason)
    if (fail !== undefined) {
      return Effect.map(Effect.orDie(Schema.encodeEffect(error)(fail.error)), (error) => json({ ...base, error }))
    }
    // An interruption is a handover or a shutdown: nothing is stored, and the step runs again.
    if (Cause.hasInterrupts(cause)) return Effect.failCause(cause as Cause.Cause<never>) // without failures
    return Effect.map(defectDetail(Cause.squash(cause)), (defect) => json({ ...base, defect }))
  }
  const bounded = (value: Schema.Json): Schema.Json => {
    const bytes = new TextEncoder().encode(JSON.stringify(value)).length
    return bytes <= engine.limits.bytes
      ? value
      : { v: version, step: name, defect: `its outcome has ${bytes} bytes, the engine keeps ${engine.limits.bytes}` }
  }
  // A value that cannot be encoded is a defect of the step as well.
  const outcome = Effect.exit(effect).pipe(
    Effect.flatMap(encode),
    Effect.catchDefect((defect) =>
      Effect.map(defectDetail(defect), (defect) => json({ v: version, step: name, defect }))
    ),
    Effect.map(bounded)
  )
  const decode = (kept: unknown): Effect.Effect<A, E | DurableError> => {
    if (!isStoredOutcome(kept)) return refuse("The engine stores another value under its name.")
    if (kept.v !== version) return refuse(`It has format ${String(kept.v)}, this version reads ${version}.`)
    if (kept.step !== name) return refuse(`The engine has the outcome of step ${String(kept.step)} there.`)
    const invalid = (issue: Schema.SchemaError) =>
      refuse(`Its outcome does not match: ${cut(issue.message.replaceAll(/\s+/g, " "))}.`)
    if (kept.defect !== undefined) {
      return Effect.fail(
        new DurableError({ reason: "Defect", subject: `step ${name}`, run: key, detail: String(kept.defect) })
      )
    }
    return "error" in kept
      ? Effect.flatMap(Effect.catch(Schema.decodeUnknownEffect(error)(kept.error), invalid), Effect.fail)
      : Effect.catch(Schema.decodeUnknownEffect(success)(kept.ok), invalid)
  }
  return Effect.flatMap(engine.step(name, outcome), decode)
}

// -----------------------------------------------------------------------------
// Internals
// -----------------------------------------------------------------------------

/** The same value without parts that JSON cannot express, such as `undefined` in objects. */
const json = (value: unknown): Schema.Json => JSON.parse(JSON.stringify(value)) as Schema.Json // encoded as JSON above

const isName = (name: string): boolean => name.length <= 200 && /^[\x20-\x7e]+$/.test(name)

const invalidName = (name: string): string =>
  `${JSON.stringify(name.slice(0, 300))} is not a step name. Use at most 200 characters of printable ASCII, scopes included.`

const reused = (name: string): string =>
  `Step or scope ${JSON.stringify(name)} is used twice in one run, so the second would get the outcome of the first. Give each job of a run its own \`label\`.`

/** A hash in the characters of an idempotency key. */
const hash = (parts: ReadonlyArray<string>): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() =>
      crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(["effect-polytomic", ...parts])))
    ),
    (digest) => Base64Url.encode(new Uint8Array(digest))
  )
