/** Types an event, and reports drift of its payload, like the decoding of responses. */
import * as Effect from "effect/Effect"
import { Drift, type Event } from "../../Drift.ts"
import * as PolytomicEvent from "../../PolytomicEvent.ts"
import { countDrift } from "../client/metrics.ts"
import { payloadShapes } from "../operations/eventPayloads.ts"
import { inspect } from "../schema/validate.ts"

/** Types an event from an operation. */
export const typed = (
  operation: string,
  record: PolytomicEvent.Record & PolytomicEvent.Envelope
): Effect.Effect<PolytomicEvent.PolytomicEvent> =>
  Effect.suspend(() => {
    const event = PolytomicEvent.fromRecord(record)
    if (event._tag === "unknown" || PolytomicEvent.is(record, event._tag)) return Effect.succeed(event)
    const found = inspect(payloadShapes[event._tag], record.event, "tolerant").drift
    const drift = found.map(
      ({ kind, path, value }): Event => ({
        operation,
        version: "2025-09-18",
        kind,
        value,
        path: ["event", ...path]
      })
    )
    return countDrift(drift).pipe(
      Effect.andThen(Effect.flatMap(Drift, ({ onDrift: report }) => report(drift))),
      Effect.as(event)
    )
  })
