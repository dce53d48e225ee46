/** `sync run`: starts a sync, or joins the running execution, and follows it. */

import * as Clock from "effect/Clock"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { startOperation as startBulkSync } from "../../generated/v2025-09-18/BulkSync.ts"
import { getOperation as bulkExecution } from "../../generated/v2025-09-18/BulkSyncExecutions.ts"
import { startOperation as startModelSync } from "../../generated/v2025-09-18/ModelSync.ts"
import { getOperation as modelExecution } from "../../generated/v2025-09-18/ModelSyncExecutions.ts"
import { visible } from "../../internal/tools/text.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import * as SyncRun from "../../SyncRun.ts"
import { Host } from "./host.ts"
import { inputFlag, readObject } from "./input.ts"
import { type AnyCommand, requestOf } from "./operations.ts"
import { printValue } from "./output.ts"
import { line } from "./progress.ts"
import { checkFields, client, off, timeout } from "./settings.ts"

type State = SyncRun.ModelSyncState | SyncRun.BulkSyncState

const flags = {
  id: Argument.String("id").pipe(Argument.withDescription("Id of the sync.")),
  bulk: off("bulk", "The sync is a bulk sync. Default: a model sync."),
  follow: off("follow", "Wait until the execution ends. The exit code is 0 only if every record was synced."),
  join: off("join", "Follow the running execution if there is one, instead of failing."),
  cancelOnInterrupt: off("cancel-on-interrupt", "Cancel the execution on Ctrl-C. Default: it continues."),
  input: inputFlag
}

type Options = Command.Command.Config.Infer<typeof flags>

const changesOf = ({ bulk, cancelOnInterrupt, id, input, join }: Options) =>
  Effect.gen(function* () {
    const options: SyncRun.Options = {
      timeout: yield* timeout,
      ifRunning: join ? "join" : "fail",
      ifAbandoned: cancelOnInterrupt ? "cancel" : "leave"
    }
    const settings = Option.isNone(input) ? {} : yield* readObject(input.value, "--input")
    const start = { ...settings, id }
    const { operation, run } = bulk
      ? { operation: startBulkSync, run: SyncRun.bulkSync(start, options) }
      : { operation: startModelSync, run: SyncRun.modelSync(start, options) }
    yield* requestOf(operation, start)
    yield* checkFields(bulk ? bulkExecution : modelExecution, "sync_id")
    const changes: Stream.Stream<State, SyncRun.ModelSyncError | SyncRun.BulkSyncError, PolytomicClient> = run.changes
    return changes
  })

/** Next step after an interruption. */
const nextStep = ({ bulk, cancelOnInterrupt, id }: Options, state: State | undefined): string => {
  if (state === undefined) return "Interrupted before the start was confirmed: check the status of the sync.\n"
  if (SyncRun.isTerminal(state)) return ""
  if (cancelOnInterrupt) return `Execution ${visible(state.id)} is being canceled.\n`
  const resume = `effect-polytomic sync run ${id}${bulk ? " --bulk" : ""} --follow --join`
  return `Execution ${visible(state.id)} continues. Follow it with: ${resume}\n`
}

const follow = (options: Options) =>
  Effect.gen(function* () {
    const host = yield* Host
    const changes = yield* changesOf(options)
    const since = yield* Clock.currentTimeMillis
    let last: State | undefined
    const animated = host.stderrIsTerminal && host.env.TERM !== "dumb"
    const draw = Effect.flatMap(Clock.currentTimeMillis, (now) =>
      last === undefined ? Effect.void : host.note(line(host, last, now - since, animated))
    )
    const ticking = yield* Effect.forkChild(animated ? Effect.repeat(draw, Schedule.spaced("200 millis")) : Effect.void)
    yield* Stream.runForEach(changes, (state) => {
      last = state
      return draw
    }).pipe(
      Effect.ensuring(Effect.andThen(Fiber.interrupt(ticking), animated ? host.note("\r\u001b[K") : Effect.void)),
      Effect.onInterrupt(() => Effect.suspend(() => host.note(nextStep(options, last)))),
      // A failed run prints its last state, too.
      Effect.tapError(() => (last === undefined ? Effect.void : printValue(last)))
    )
    return last
  })

const start = (options: Options) =>
  Effect.gen(function* () {
    const changes = yield* changesOf({ ...options, cancelOnInterrupt: false })
    return Option.getOrUndefined(yield* Stream.runHead(changes))
  })

const run: AnyCommand = Command.make("run", flags, (options) =>
  Effect.provide(
    Effect.gen(function* () {
      yield* printValue(yield* options.follow ? follow(options) : start(options))
    }),
    client
  )
).pipe(
  Command.withDescription("Starts a sync. With --follow, waits until it ends."),
  Command.withExamples([
    {
      command: "effect-polytomic sync run ID --bulk --follow --timeout 2h",
      description: "In cron: 0 done, 1 failed, 3 timed out"
    }
  ])
)

/** `sync`. */
export const sync: AnyCommand = Command.make("sync").pipe(
  Command.withDescription("Runs and follows syncs."),
  Command.withSubcommands([run])
)
