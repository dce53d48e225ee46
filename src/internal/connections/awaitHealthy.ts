/** Polls a connection until it is healthy. */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Connections from "../../generated/v2025-09-18/Connections.ts"
import type { WaitTimedOut } from "../../Polling.ts"
import * as PolytomicClient from "../../PolytomicClient.ts"
import { redactServerText } from "../client/redactServerText.ts"
import { sentence, unsent } from "../errors/errorClass.ts"
import { invalid } from "../http/errorFromResponse.ts"
import * as Job from "../jobs/poll.ts"
import { kindOf } from "../schema/issue.ts"

// -----------------------------------------------------------------------------
// Models
// -----------------------------------------------------------------------------

/** Reference to a connection, by id or by name. */
export type Input = {
  /** Id of the organization, for keys with access to several. */
  readonly organization_id?: string | undefined
} & (
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
)

/** Settings of a wait. */
export interface Options {
  /** Total timeout. Default: 10 minutes. */
  readonly timeout?: Duration.Input | undefined
  /** Maximum time between two polls, from the first on. Default: the `maximum` of `Polling`. */
  readonly pollInterval?: Duration.Input | undefined
  /** Handling of an unhealthy connection with a reason. Default: `fail`. */
  readonly unhealthy?: "fail" | "wait" | undefined
}

/** Facts of an unhealthy connection. */
export interface Evidence {
  /** Id of the connection. A UUID. */
  readonly connection_id: string
  /** Name of the connection. */
  readonly name: string
  /** The status from the API. */
  readonly health: string | undefined
  /** The error from the API. */
  readonly detail: string
}

export const message = (e: Evidence): string =>
  `The connection ${e.name} (${e.connection_id}) is unhealthy (status ${e.health ?? "unknown"}): ${sentence(e.detail)} Correct its settings, or grant access again.`

type Connection = Connections.Connection

// -----------------------------------------------------------------------------
// Following
// -----------------------------------------------------------------------------

/** Emits the first state of the connection, and each change of its health; the healthy state is the last. */
export const follow = <Unhealthy>(
  input: Input,
  options: Options,
  unhealthy: (evidence: Evidence) => Unhealthy
): Stream.Stream<Connection, Connections.GetError | Unhealthy | WaitTimedOut, PolytomicClient.PolytomicClient> => {
  const connection = input?.id ?? input?.name
  if (typeof connection !== "string" || connection === "") {
    const issues =
      typeof input === "object"
        ? [{ path: ["id"], message: "is missing or empty, and so is `name`; pass one of them" }]
        : [{ path: [], message: `is ${kindOf(input)}; pass { id: … } or { name: … }` }]
    return Stream.fail(invalid(unsent(Connections.getOperation), issues))
  }
  const states = Stream.unwrap(
    Effect.map(Clock.currentTimeMillis, (since) =>
      Job.follow<Connection | undefined, Connections.GetError, PolytomicClient.PolytomicClient>({
        subject: `Connection ${connection}`,
        since,
        deadline: Duration.toMillis(options.timeout ?? "10 minutes"),
        poll: find(input),
        statusOf: (found) => found?.status,
        isDocumented: (status) => status === "healthy" || status === "unhealthy",
        isTerminal: (found) => found?.status === "healthy"
      })
    )
  )
  return Stream.suspend(() => {
    let last: Connection | undefined
    /** Issue that waiting does not resolve, if any. */
    const wrong = ({ status, status_error }: Connection): string | undefined =>
      options.unhealthy === "wait" || status === "healthy" || status_error === "" ? undefined : status_error
    const end = Effect.suspend(() => {
      const detail = last === undefined ? undefined : wrong(last)
      if (last === undefined || detail === undefined) return Effect.void
      const { id: connection_id, name = "", status: health } = last
      return Effect.flatMap(redactServerText({ connection_id, name, health, detail }), (evidence) =>
        Effect.fail(unhealthy(evidence))
      )
    })
    return states.pipe(
      // By name, it may not exist yet.
      Stream.filter((found) => found !== undefined),
      Stream.changesWith((a, b) => a.status === b.status && a.status_error === b.status_error),
      Stream.map((found) => {
        last = found
        return found
      }),
      Stream.takeUntil((found) => wrong(found) !== undefined),
      Stream.onEnd(end),
      Job.pacedStream(options)
    )
  })
}

const find = (
  input: Input
): Effect.Effect<Connection | undefined, Connections.GetError, PolytomicClient.PolytomicClient> =>
  input.id !== undefined
    ? PolytomicClient.execute(Connections.getOperation, { id: input.id })
    : Effect.map(PolytomicClient.execute(Connections.listOperation, {}), (all) =>
        all.find(
          ({ name, organization_id }) =>
            name === input.name && (input.organization_id === undefined || organization_id === input.organization_id)
        )
      )
