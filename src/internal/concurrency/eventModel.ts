/**
 * Properties of the JavaScript runtime that determine how requests may wait for each other.
 *
 * On Cloudflare Workers each request is a separate event: its timers and connections end with it, without `finally` and without
 * finalizers if its client disconnects, and a promise may continue in the event that settles it instead of the waiting one.
 */
import * as Context from "effect/Context"

/** Facts about the events of a runtime. */
export interface EventModel {
  /** An event can end without running its finalizers. */
  readonly isCutOff: boolean
  /** A promise continues in the event that created it, whichever event settles it. */
  readonly promisesResumeInOwnEvent: boolean
}

/** The event model of this runtime; tests provide that of another. */
export const EventModel: Context.Reference<EventModel> = /*#__PURE__*/ Context.Reference<EventModel>(
  "effect-polytomic/internal/EventModel",
  { defaultValue: () => detect(globalThis) }
)

interface Globals {
  readonly Cloudflare?: { readonly compatibilityFlags?: { readonly [flag: string]: boolean } }
  readonly navigator?: { readonly userAgent?: string }
}

/** Reads the event model from the globals of a runtime. */
export const detect = (globals: object): EventModel => {
  const { Cloudflare, navigator }: Globals = globals
  const flags = Cloudflare?.compatibilityFlags
  const isCutOff = flags !== undefined || navigator?.userAgent === "Cloudflare-Workers"
  return { isCutOff, promisesResumeInOwnEvent: flags?.["handle_cross_request_promise_resolution"] ?? !isCutOff }
}
