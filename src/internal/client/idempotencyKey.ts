/** Idempotency key of a call: the caller's own, or a random one. */
import type * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import type { Any } from "../../Operation.ts"
import type { Encoded } from "../http/encodeRequest.ts"
import type { Issue } from "../schema/issue.ts"
import { KeyHolder } from "./references.ts"

/** Chooses the key of a request, if any, or returns the issues of the caller's key. */
export const chooseKey = (
  operation: Any,
  encoded: Encoded,
  fiber: Fiber.Fiber<unknown, unknown>
): string | undefined | ReadonlyArray<Issue> => {
  if (operation.method === "GET") return undefined
  const holder = fiber.getRef(KeyHolder)
  if (holder === undefined) {
    // PUT and DELETE are idempotent in HTTP: a key would only prevent the retry of a 500.
    return operation.acceptsIdempotencyKey && (operation.method === "POST" || operation.method === "PATCH")
      ? uuid(fiber.getRef(Random.Random))
      : undefined
  }
  const issue = (message: string): ReadonlyArray<Issue> => [{ path: ["Idempotency-Key"], message }]
  if (!operation.acceptsIdempotencyKey) {
    return issue(`is not accepted by ${operation.id} in version ${operation.version}`)
  }
  if (!/^[A-Za-z0-9_-]{8,255}$/.test(holder.key)) return issue("is not 8 to 255 letters, digits, - and _")
  const request = `${operation.method} ${encoded.target} ${encoded.body ?? ""}`
  if (holder.usedFor !== undefined && holder.usedFor !== request) {
    return issue("was used for another request already; give each write its own withIdempotencyKey")
  }
  holder.usedFor = request
  return holder.key
}

// A UUID of version 4: 122 random bits, of which each double gives 32.
const uuid = (random: { readonly nextDoubleUnsafe: () => number }): string => {
  const word = (): number => Math.floor(random.nextDoubleUnsafe() * 0x1_0000_0000)
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0")
  const first = hex(word())
  const second = hex((word() & 0xffff_0fff) | 0x4000)
  const third = hex((word() & 0x3fff_ffff) | 0x8000_0000)
  const fourth = hex(word())
  return `${first}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${fourth}`
}
