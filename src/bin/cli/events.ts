/** `events tail` and `webhooks listen`: the event feed, printed or delivered. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as EventFeed from "../../EventFeed.ts"
import { sign } from "../../emulator/internal/signature.ts"
import { listOperation } from "../../generated/v2025-09-18/Events.ts"
import { hideText, redactOutput } from "../../internal/tools/secrets.ts"
import { toJson, visible } from "../../internal/tools/text.ts"
import type { Words } from "../../internal/tools/words.ts"
import type { PolytomicClient } from "../../PolytomicClient.ts"
import * as Timestamp from "../../Timestamp.ts"
import { UsageError } from "./failure.ts"
import { Host } from "./host.ts"
import { parseJson } from "./input.ts"
import type { AnyCommand } from "./operations.ts"
import { printItems } from "./output.ts"
import { checkFields, client, format, off, Reveal, withDefault, withinTotal } from "./settings.ts"

const feedFlags = {
  type: Flag.String("type").pipe(
    Flag.withMetavar("sync.failed"),
    Flag.withDescription("Only events of this type; can be repeated."),
    Flag.between(0, 50)
  ),
  from: withDefault(
    Flag.String("from").pipe(Flag.withMetavar("now|earliest|time")),
    "Start: now, earliest (48 hours ago), or an RFC 3339 time.",
    "now"
  ),
  cursor: Flag.String("cursor-file").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription("File that stores the position, from which the next run resumes."),
    Flag.optional
  ),
  once: off("once", "Exit after the last event, instead of waiting for more."),
  interval: withDefault(
    Flag.Int("interval").pipe(Flag.withMetavar("seconds")),
    "Polling interval in seconds, from 1.",
    10
  )
}

type FeedOptions = Command.Command.Config.Infer<typeof feedFlags>

const parseFrom = (text: string): Effect.Effect<EventFeed.From, UsageError> => {
  if (text === "now" || text === "earliest") return Effect.succeed(text)
  return Schema.is(Timestamp.Timestamp)(text)
    ? Effect.succeed(text)
    : Effect.fail(
        new UsageError({ message: "--from is not a valid time.", hint: "Use now, earliest or 2026-01-31T12:00:00Z." })
      )
}

const cursorOf = (file: Option.Option<string>): Effect.Effect<EventFeed.Cursor | undefined, UsageError, Host> =>
  Effect.gen(function* () {
    if (Option.isNone(file)) return undefined
    const host = yield* Host
    // A missing file is created after the first event.
    const text = yield* Effect.catch(host.readFile(file.value), (error) =>
      error.code === "ENOENT" ? Effect.succeed(undefined) : Effect.fail(error)
    )
    yield* host.checkWritable(file.value)
    if (text === undefined) return undefined
    const value = yield* parseJson(text, file.value)
    if (Schema.is(EventFeed.Cursor)(value)) return value
    return yield* new UsageError({
      message: `${file.value} does not contain a position of the feed.`,
      hint: "Remove it, or name another file."
    })
  })

/** Events, and the function that stores the position after each. */
const feed = (options: FeedOptions) =>
  Effect.gen(function* () {
    const host = yield* Host
    if (options.interval < 1) return yield* new UsageError({ message: "--interval must be at least 1." })
    const entries: Stream.Stream<EventFeed.Entry, unknown, PolytomicClient> = EventFeed.entries({
      from: yield* parseFrom(options.from),
      cursor: yield* cursorOf(options.cursor),
      types: options.type.length === 0 ? undefined : options.type,
      follow: !options.once,
      pollInterval: options.interval * 1000,
      onWarning: (warning) =>
        host.note(
          warning._tag === "Gap"
            ? `Gap: events from ${warning.since} to ${warning.until} are no longer listed and may be lost.\n`
            : warning._tag === "Ahead"
              ? `Ahead: event ${visible(warning.id)} has the time ${warning.created_at}, which is after now (${warning.present}).\n`
              : `Skipped: an event of type ${visible(String(warning.record.type))} has no id or time.\n`
        )
    })
    const keep = (entry: EventFeed.Entry): Effect.Effect<void, UsageError> =>
      Option.isNone(options.cursor) ? Effect.void : host.writeFile(options.cursor.value, `${toJson(entry.cursor)}\n`)
    return { entries, keep }
  })

const redactEvent = (words: Words | undefined, { event }: EventFeed.Entry): unknown => {
  const { created_at, event: payload, id, organization_id, type } = event
  const record = { created_at, type, id, organization_id, event: payload }
  if (words === undefined) return record
  const redacted = redactOutput(words, "events.list", [record], ["data"])
  return Array.isArray(redacted) ? redacted[0] : redacted
}

/** `events tail`. */
export const tail = (words: Words): AnyCommand =>
  Command.make("tail", feedFlags, (options) =>
    Effect.provide(
      Effect.gen(function* () {
        if ((yield* format("ndjson")) === "json" && !options.once) {
          const hint = "Use --output ndjson, or --once."
          return yield* new UsageError({
            message: "--output json prints one document, which a followed feed never completes.",
            hint
          })
        }
        yield* checkFields(listOperation)
        const { entries, keep } = yield* feed(options)
        const known = (yield* Reveal) ? undefined : words
        // Stored once the next entry is pulled, which is after this one was printed.
        let printed: EventFeed.Entry | undefined
        const commit = Effect.suspend(() => (printed === undefined ? Effect.void : keep(printed)))
        const shown = Stream.mapEffect(entries, (entry) =>
          Effect.map(commit, () => {
            printed = entry
            return redactEvent(known, entry)
          })
        )
        yield* printItems(Stream.rechunk(shown, 1), { piped: "ndjson" })
        yield* commit
      }),
      client
    )
  ).pipe(
    Command.withDescription("Prints events of the last 48 hours, and new ones as the API lists them."),
    Command.withExamples([{ command: "effect-polytomic events tail --type sync.failed --cursor-file position.json" }])
  )

// Signature of the service: an HMAC of the body, in this header.
const signature = { header: "Polytomic-Signature", algorithm: "sha256", encoding: "hex", prefix: "" } as const

const secretOf = (file: Option.Option<string>): Effect.Effect<string, UsageError, Host> =>
  Effect.gen(function* () {
    const host = yield* Host
    const given = Option.isSome(file) ? (yield* host.readFile(file.value)).trim() : host.env.POLYTOMIC_WEBHOOK_SECRET
    if (given !== undefined && given !== "") return given
    const generated = crypto.randomUUID().replaceAll("-", "")
    yield* host.note(`Signing secret of this run, for your handler: ${generated}\n`)
    return generated
  })

const target = (text: string): Effect.Effect<string, UsageError> =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? Effect.succeed(text)
    : Effect.fail(
        new UsageError({
          message: "--forward-to is not a valid http(s) URL.",
          hint: "Write http://127.0.0.1:3000/webhook."
        })
      )

const forward = (url: string, secret: Redacted.Redacted<string>, entry: EventFeed.Entry) =>
  Effect.gen(function* () {
    const host = yield* Host
    const { created_at, event, id, organization_id, type } = entry.event
    const body = JSON.stringify({ created_at, event, id, organization_id, type })
    const signed = yield* Effect.promise(() => sign(Redacted.value(secret), body, signature))
    const headers = { "content-type": "application/json", "user-agent": "Polytomic", [signature.header]: signed }
    const outcome = yield* Effect.tryPromise(async (signal) => {
      const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal })
      await response.body?.cancel()
      return String(response.status)
    }).pipe(
      Effect.timeout("30 seconds"),
      Effect.catch(() => Effect.succeed("no response"))
    )
    yield* host.note(`${visible(`${created_at}  ${type}  ${id}  -> ${outcome}`)}\n`)
    return { id, type, created_at, outcome }
  })

/** `webhooks listen`. */
export const listen: AnyCommand = Command.make(
  "listen",
  {
    ...feedFlags,
    forwardTo: Flag.String("forward-to").pipe(
      Flag.withMetavar("url"),
      Flag.withDescription("URL to send signed events to, with POST.")
    ),
    secretFile: Flag.String("secret-file").pipe(
      Flag.withMetavar("file"),
      Flag.withDescription("File with the signing secret. Default: POLYTOMIC_WEBHOOK_SECRET, or a generated one."),
      Flag.optional
    )
  },
  (options) =>
    Effect.provide(
      Effect.gen(function* () {
        const host = yield* Host
        const url = yield* target(options.forwardTo)
        const secret = Redacted.make(yield* secretOf(options.secretFile))
        const { entries, keep } = yield* feed(options)
        yield* host.note(
          `Forwarding events to ${visible(hideText(url))}, polling every ${options.interval} s. Stop with Ctrl-C.\n`
        )
        yield* withinTotal(
          Stream.runForEach(entries, (entry) => Effect.andThen(forward(url, secret, entry), keep(entry)))
        )
      }),
      client
    )
).pipe(
  Command.withDescription("Delivers events to a handler on this machine, as a webhook would."),
  Command.withExamples([{ command: "effect-polytomic webhooks listen --forward-to http://127.0.0.1:3000/webhook" }])
)
