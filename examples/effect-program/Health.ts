/** Health of the connections and syncs of one organization: a service of this program that uses the API's services. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import {
  Connections,
  Deadline,
  Events,
  PolytomicClient,
  type PolytomicError,
  PolytomicEvent,
  RetryPolicy
} from "effect-polytomic"

/** Report about an organization. */
export interface Report {
  readonly connections: number
  readonly unhealthy: ReadonlyArray<string>
  /** Names of the recently failed syncs, newest first. */
  readonly failedSyncs: ReadonlyArray<string>
  /** Number of requests for the connections. */
  readonly attempts: number
}

/** Errors of {@link Health}: unhandled errors stay in the type. */
export type HealthError = PolytomicError.Of<401 | 403 | 422 | 429 | 500>

export class Health extends Context.Service<
  Health,
  {
    /** Reads the state of everything. */
    readonly report: Effect.Effect<Report, HealthError>
    /** True if Polytomic responds within two seconds. */
    readonly reachable: Effect.Effect<boolean, PolytomicError.PolytomicError>
    /** Deletes a connection unless it is in use; returns the outcome. */
    readonly retire: (id: string) => Effect.Effect<string, PolytomicError.Of<401 | 403 | 429 | 500>>
  }
>()("examples/effect-program/Health") {
  static readonly layer = Layer.effect(
    Health,
    Effect.gen(function* () {
      const connections = yield* Connections
      const events = yield* Events

      const failedSyncs = events.list({ type: "sync.failed", limit: 100 }).pipe(
        // Pages are requested on demand: this stops at the page of the twentieth item.
        Stream.take(20),
        // The type determines the payload.
        Stream.map((event) => (PolytomicEvent.is(event, "sync.failed") ? event.event.sync_name : undefined)),
        Stream.map((name) => name ?? "a sync without a name"),
        Stream.runCollect
      )

      const report = Effect.gen(function* () {
        const { value, response } = yield* connections.list().pipe(PolytomicClient.withResponse)
        return {
          connections: value.length,
          unhealthy: value.filter(({ status }) => status !== "healthy").map(({ name }) => name ?? "?"),
          failedSyncs: yield* failedSyncs,
          attempts: response.attempts
        }
      }).pipe(Effect.withSpan("Health.report"))

      const reachable = connections.getTypes().pipe(
        Effect.as(true),
        // For this call: no retries, and at most two seconds.
        Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none),
        Effect.provideService(Deadline.Deadline, Deadline.make({ total: "2 seconds" })),
        Effect.catchTags({
          PolytomicTransportError: () => Effect.succeed(false),
          PolytomicDeadlineExceeded: () => Effect.succeed(false)
        })
      )

      const retire = (id: string) =>
        connections.delete({ id }).pipe(
          Effect.as("deleted"),
          Effect.catchTags({
            PolytomicNotFound: () => Effect.succeed("gone already"),
            PolytomicForbidden: (e) => Effect.succeed(`not ours to delete: ${e.detail}`),
            PolytomicUnprocessableEntity: (e) => Effect.succeed(`kept, in use by ${usersOf(e).join(", ")}`)
          })
        )

      return { report, reachable, retire }
    })
  )
}

/** Names of the objects that prevent a deletion. */
const usersOf = (e: PolytomicError.UnprocessableEntity): ReadonlyArray<string> => {
  const users = e.metadata?.used_by
  return Array.isArray(users) ? users.map((user) => String(user.name)) : ["something"]
}
