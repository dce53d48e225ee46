/** Follows the messages of an execution's console until a terminal state. */
import { isReadonlyArrayNonEmpty } from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { ConsoleLogEntry, ConsoleLogsPage } from "../../generated/v2025-09-18/BulkSyncExecutions.ts"
import { Polling, type WaitTimedOut } from "../../Polling.ts"
import type { PolytomicError } from "../../PolytomicError.ts"
import { follow, notFoundGrace } from "../jobs/poll.ts"
import { type Execution, isDocumented, isTerminal } from "../jobs/syncProgress.ts"

/** The calls about the console of one execution. */
export interface Calls<E extends PolytomicError, R> {
  readonly subject: string
  readonly execution: Effect.Effect<Execution, E, R>
  readonly page: (after: string | undefined) => Effect.Effect<ConsoleLogsPage, E, R>
}

interface Polled {
  readonly status: string | undefined
  readonly over: boolean
  readonly entries: ReadonlyArray<ConsoleLogEntry>
}

/** Number of newest messages that the server stores. */
const storedMessages = 50

/** Maximum number of remembered messages. */
const remembered = 10 * storedMessages

/** Maximum number of pages in one read, for a cursor that never ends. */
const mostPages = 100

/** Emits all messages once, oldest first. */
export const messages = <E extends PolytomicError, R>(
  calls: Calls<E, R>,
  deadline: number
): Stream.Stream<ConsoleLogEntry, E | WaitTimedOut, R> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const since = yield* Clock.currentTimeMillis
      const { onEvent: report } = yield* Polling
      const seen = new Set<string>()
      // The cursor of the last page, which is read again until there is a cursor after it.
      let cursor: string | undefined

      // The seen messages are updated at the end: a poll that fails midway changes nothing.
      const poll = Effect.gen(function* () {
        // The console is read after the terminal state was seen, so no message follows.
        const execution = yield* calls.execution
        const entries: Array<ConsoleLogEntry> = []
        const now = new Set<string>()
        let overlaps = seen.size === 0
        let followsOn = cursor !== undefined
        const readPage = (after: string | undefined) =>
          Effect.catchIf(
            calls.page(after),
            // A cursor becomes invalid when its message is dropped.
            (error) => error._tag === "PolytomicBadRequest" && after !== undefined,
            () => {
              followsOn = false
              return calls.page(undefined)
            }
          )
        let after = cursor
        for (let i = 0; i < mostPages; i++) {
          const { data } = yield* readPage(after)
          for (const entry of data?.entries ?? []) {
            const key = keyOf(entry)
            if (seen.has(key)) overlaps = true
            else if (!now.has(key)) entries.push(entry)
            now.add(key)
          }
          const next = data?.next_cursor ?? ""
          if (next === "" || next === after) break
          after = next
        }
        // Messages after a cursor are new and contiguous, unless they are all that is kept.
        const isGap = !overlaps && entries.length >= (followsOn ? storedMessages : 1)
        if (isGap) yield* report({ _tag: "ConsoleGap", subject: calls.subject })
        return yield* Effect.sync((): Polled => {
          cursor = after
          for (const entry of entries) seen.add(keyOf(entry))
          for (const key of seen) {
            if (seen.size <= remembered) break
            seen.delete(key)
          }
          return { status: execution.status, over: isTerminal(execution), entries }
        })
      })

      return follow({
        subject: calls.subject,
        since,
        deadline,
        poll,
        statusOf: ({ status }: Polled) => status,
        isDocumented,
        isTerminal: ({ over }: Polled) => over,
        hasProgressed: ({ entries }: Polled) => entries.length > 0,
        notFoundGrace
      }).pipe(
        Stream.map(({ entries }) => entries),
        Stream.filter(isReadonlyArrayNonEmpty),
        Stream.flattenArray
      )
    })
  )

const keyOf = (entry: ConsoleLogEntry): string => entry.id ?? JSON.stringify(entry)
