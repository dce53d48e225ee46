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
  readonly terminal: boolean
  readonly entries: ReadonlyArray<ConsoleLogEntry>
}

/** Progress of reading; a poll that fails midway leaves it unchanged. */
interface Position {
  /** Cursor of the last page, which is read again until there is a cursor after it. */
  readonly cursor: string | undefined
  /** Keys of the latest messages. */
  readonly seen: ReadonlySet<string>
}

/** New messages, and the position after them. */
interface Reading {
  readonly entries: ReadonlyArray<ConsoleLogEntry>
  readonly position: Position
  /** True if messages may have been dropped before they were read. */
  readonly isGap: boolean
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
      const { subject } = calls
      const since = yield* Clock.currentTimeMillis
      const { onEvent: report } = yield* Polling
      let position: Position = { cursor: undefined, seen: new Set() }

      const poll = Effect.gen(function* () {
        // The console is read after the terminal state was seen, so no message follows.
        const execution = yield* calls.execution
        const reading = yield* read(calls, position)
        if (reading.isGap) yield* report({ _tag: "ConsoleGap", subject })
        position = reading.position
        const polled: Polled = { status: execution.status, terminal: isTerminal(execution), entries: reading.entries }
        return polled
      })

      return follow({
        subject,
        since,
        deadline,
        poll,
        statusOf: ({ status }) => status,
        isDocumented,
        isTerminal: ({ terminal }) => terminal,
        hasProgressed: ({ entries }) => entries.length > 0,
        notFoundGrace
      }).pipe(
        Stream.map(({ entries }) => entries),
        Stream.filter(isReadonlyArrayNonEmpty),
        Stream.flattenArray
      )
    })
  )

/** Reads the pages from the last one on. */
const read = <E extends PolytomicError, R>({ page }: Calls<E, R>, { cursor, seen }: Position) =>
  Effect.gen(function* () {
    let overlaps = seen.size === 0
    let followsOn = cursor !== undefined
    const readPage = (after: string | undefined) =>
      Effect.catchIf(
        page(after),
        // A cursor becomes invalid when its message is dropped.
        (error) => error._tag === "PolytomicBadRequest" && after !== undefined,
        () => {
          followsOn = false
          return page(undefined)
        }
      )
    const entries = new Map<string, ConsoleLogEntry>()
    let after = cursor
    for (let i = 0; i < mostPages; i++) {
      const { data } = yield* readPage(after)
      for (const entry of data?.entries ?? []) {
        const key = keyOf(entry)
        if (seen.has(key)) overlaps = true
        else if (!entries.has(key)) entries.set(key, entry)
      }
      const next = data?.next_cursor ?? ""
      if (next === "" || next === after) break
      after = next
    }
    const reading: Reading = {
      entries: [...entries.values()],
      position: { cursor: after, seen: new Set([...seen, ...entries.keys()].slice(-remembered)) },
      // Messages after a cursor are new and contiguous, unless they are all that is kept.
      isGap: !overlaps && entries.size >= (followsOn ? storedMessages : 1)
    }
    return reading
  })

const keyOf = (entry: ConsoleLogEntry): string => entry.id ?? JSON.stringify(entry)
