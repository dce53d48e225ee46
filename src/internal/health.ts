/** Looks at a connection until it is healthy. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Connections from "../generated/v2025-09-18/Connections.ts"
import * as PolytomicClient from "../PolytomicClient.ts"
import * as PolytomicError from "../PolytomicError.ts"
import { sentence } from "./errorClass.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Which connection. */
export type Which =
  | {
      /** Id of the connection. */
      readonly id: string
      readonly name?: undefined
    }
  | {
      /** Name of the connection, which is unique in its organization. */
      readonly name: string
      readonly id?: undefined
    }

/** Which connection to wait for, and how. */
export type Options = Which & {
  /** Id of the organization, for keys that see the connections of several. */
  readonly organization_id?: string | undefined
  /** How long to wait in total. Default: 10 minutes. */
  readonly deadline?: Duration.Input | undefined
  /** When to look again. Default: after 1 second, then 1.5 times as long each time, up to 15 seconds, all with 20 % of jitter. */
  readonly schedule?: Schedule.Schedule<unknown, Connections.Connection | undefined> | undefined
  /** What to do about a connection that says why it is not healthy. Default: `fail`. */
  readonly unhealthy?: "fail" | "wait" | undefined
}

/** What is known of a connection that is not healthy. */
export interface UnhealthyEvidence {
  /** Id of the connection, or its name if it was sought by that. */
  readonly connection: string
  /** The status in the API's words. */
  readonly health: string | undefined
  /** Why it is not healthy, in the API's words. */
  readonly detail: string
}

/** What is known of a connection that took too long. */
export interface LateEvidence {
  /** Id of the connection, or its name if it was sought by that. */
  readonly connection: string
  /** The deadline, in milliseconds. */
  readonly milliseconds: number
  /** The last status that was seen; absent if the connection was never seen. */
  readonly health: string | undefined
  /** What the connection said about it. */
  readonly detail: string | undefined
  /** All statuses that were seen, in the order in which they came. */
  readonly seen: ReadonlyArray<string>
  /** Why the last look failed, if it did. */
  readonly lookError: PolytomicError.PolytomicError | undefined
}

/** Makes the errors. */
export interface Failures<Unhealthy, Late> {
  readonly unhealthy: (evidence: UnhealthyEvidence) => Unhealthy
  readonly late: (evidence: LateEvidence) => Late
}

// -----------------------------------------------------------------------------
// Following
// -----------------------------------------------------------------------------

type Connection = Connections.Connection

/** Looks until the connection is healthy; tells of it when it is seen first, and whenever its health has changed. */
export const follow = <Unhealthy, Late>(
  options: Options,
  failures: Failures<Unhealthy, Late>,
  onChange: (connection: Connection) => Effect.Effect<unknown>
): Effect.Effect<Connection, Connections.GetError | Unhealthy | Late, PolytomicClient.PolytomicClient> =>
  Effect.suspend(() => {
    const connection = options.id ?? options.name
    const deadline = Duration.fromInputUnsafe(options.deadline ?? "10 minutes")
    const seen: Array<string> = []
    let last: Connection | undefined
    let lookError: PolytomicError.PolytomicError | undefined

    /** The connection once it is healthy. */
    const judge = (found: Connection): Effect.Effect<Connection | undefined, Unhealthy> =>
      Effect.gen(function* () {
        const isNew = last === undefined || last.status !== found.status || last.status_error !== found.status_error
        last = found
        lookError = undefined
        const { status, status_error } = found
        if (status !== undefined && !seen.includes(status)) {
          seen.push(status)
          if (status !== "healthy" && status !== "unhealthy") {
            yield* Effect.logWarning(
              `The connection ${connection} has a status that is not known: ${status}. Waiting on.`
            )
          }
        }
        if (isNew) yield* onChange(found)
        if (status === "healthy") return found
        if (status_error === undefined || status_error === "" || options.unhealthy === "wait") return undefined
        return yield* Effect.fail(failures.unhealthy({ connection, health: status, detail: status_error }))
      })

    const look = find(options).pipe(
      Effect.matchEffect({
        onSuccess: (found) => Effect.succeed({ found }),
        onFailure: (error) => {
          if (!passes(error)) return Effect.fail(error)
          lookError = error
          return Effect.succeed({ found: undefined })
        }
      }),
      Effect.flatMap(({ found }) => (found === undefined ? Effect.succeed(undefined) : judge(found)))
    )

    const late = Effect.suspend(() =>
      Effect.fail(
        failures.late({
          connection,
          milliseconds: Duration.toMillis(deadline),
          health: last?.status,
          detail: last?.status_error,
          seen,
          lookError
        })
      )
    )
    return look.pipe(
      Effect.repeat({ schedule: options.schedule ?? polling(), until: (found) => found !== undefined }),
      Effect.flatMap((found) => (found === undefined ? late : Effect.succeed(found))),
      Effect.timeoutOrElse({ duration: deadline, orElse: () => late })
    )
  })

const find = (
  options: Options
): Effect.Effect<Connection | undefined, Connections.GetError, PolytomicClient.PolytomicClient> =>
  options.id !== undefined
    ? PolytomicClient.execute(Connections.getOperation, { id: options.id })
    : Effect.map(PolytomicClient.execute(Connections.listOperation, {}), (all) =>
        all.find(
          ({ name, organization_id }) =>
            name === options.name &&
            (options.organization_id === undefined || organization_id === options.organization_id)
        )
      )

/** Whether the next look may well succeed: a proxy's page in place of JSON passes as a 502 does. */
const passes = (error: PolytomicError.PolytomicError): boolean =>
  PolytomicError.isRetryable(error) ||
  error._tag === "PolytomicDeadlineExceeded" ||
  (error._tag === "PolytomicDecodeError" && error.reason === "not-json")

const longest = 15_000

const polling = (): Schedule.Schedule<Duration.Duration, Connection | undefined> =>
  Schedule.exponential("1 second", 1.5).pipe(
    Schedule.modifyDelay(({ duration }) => Effect.succeed(Math.min(longest, Duration.toMillis(duration)))),
    Schedule.jittered
  )

// -----------------------------------------------------------------------------
// Messages
// -----------------------------------------------------------------------------

export const unhealthyMessage = (e: UnhealthyEvidence): string =>
  `The connection ${e.connection} does not work (status ${e.health ?? "unknown"}): ${sentence(e.detail)} Correct its settings, or have access granted again.`

export const lateMessage = (e: LateEvidence): string => {
  const state =
    e.health === undefined
      ? "it was not there to be seen with this key: perhaps its form has not been finished"
      : `its status is ${e.health}${e.detail === undefined ? "" : ` (${e.detail})`}`
  const look = e.lookError === undefined ? "" : ` The last look failed: ${sentence(e.lookError.message)}`
  return `The connection ${e.connection} was not healthy within ${e.milliseconds} ms: ${state}.${look}`
}
