/** Idempotency keys: the first request with a key determines the response, and locks the key while it is served. */
import * as Effect from "effect/Effect"
import type { Any } from "../../Operation.ts"
import * as Refusal from "../Refusal.ts"
import type { Reply } from "../Reply.ts"
import { uuid } from "./ids.ts"
import type { IdempotencySettings } from "./settings.ts"

/** Identity of a request, by which repetitions are recognized. */
export interface Keyed {
  readonly operation: Any
  readonly key: string | null
  readonly organization: string
  readonly target: string
  readonly body: string
  readonly now: number
}

/** A response, and whether it is a replay. */
export interface StoredReply {
  readonly reply: Reply
  readonly replayed: boolean
}

interface Entry {
  readonly fingerprint: string
  readonly startedAt: number
  /** Absent while the first request is being served. */
  reply: Reply | undefined
}

export class Idempotency {
  readonly #settings: IdempotencySettings
  readonly #entries = new Map<string, Entry>()

  constructor(settings: IdempotencySettings) {
    this.#settings = settings
  }

  clear(): void {
    this.#entries.clear()
  }

  /**
   * Serves a request under its key. Its response is recorded, errors included; an interruption of `serve`
   * records none.
   */
  serve(keyed: Keyed, serve: Effect.Effect<Reply>): Effect.Effect<StoredReply, Refusal.Refusal> {
    const { key, operation, now } = keyed
    const fresh = Effect.map(serve, (reply): StoredReply => ({ reply, replayed: false }))
    if (key === null || !this.#settings.applies(operation)) return fresh
    if (!/^[A-Za-z0-9_-]{8,255}$/.test(key)) {
      const message = "An idempotency key has 8 to 255 letters, digits, hyphens and underscores"
      return Effect.fail(Refusal.badRequest(message, "invalid_idempotency_key"))
    }
    const route = `${operation.method} ${keyed.target}`
    const name = `${keyed.organization} ${this.#settings.scope === "route" ? route : ""} ${key}`
    const fingerprint = uuid(`${route}\n${keyed.body}`)
    this.#forget(now)
    const known = this.#entries.get(name)
    if (known === undefined) {
      const entry: Entry = { fingerprint, startedAt: now, reply: undefined }
      this.#entries.set(name, entry)
      return fresh.pipe(
        Effect.tap(({ reply }) =>
          Effect.sync(() => {
            entry.reply = reply
          })
        ),
        Effect.onInterrupt(() => Effect.sync(() => this.#entries.delete(name)))
      )
    }
    if (this.#settings.mismatch === "reject" && known.fingerprint !== fingerprint) {
      const message = "This idempotency key was used for another request"
      return Effect.fail(Refusal.unprocessable(message, "idempotency_key_reused"))
    }
    return known.reply === undefined
      ? Effect.fail(
          Refusal.conflict("A request with this idempotency key is still being served", "idempotency_key_locked")
        )
      : Effect.succeed({ reply: known.reply, replayed: true })
  }

  // Entries are in the order of their start, so the first valid one ends the search.
  #forget(now: number): void {
    for (const [name, entry] of this.#entries) {
      if (now - entry.startedAt < this.#settings.keptFor) return
      if (entry.reply !== undefined) this.#entries.delete(name)
    }
  }
}
