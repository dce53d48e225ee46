/** Logs undocumented values and continues. */
import * as Effect from "effect/Effect"
import { Drift } from "effect-polytomic"

export const layerDriftLog = Drift.layer({
  onDrift: (events) =>
    Effect.forEach(
      events,
      ({ kind, operation, path }) =>
        Effect.logWarning("Polytomic sent something new").pipe(
          Effect.annotateLogs({ kind, operation, path: path.join(".") })
        ),
      { discard: true }
    )
})
