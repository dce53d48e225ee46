/** Runs whole jobs as promises, on clients of `createClient`. */
import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { PolytomicClient } from "../client/PolytomicClient.ts"
import { type Kinds, milliseconds } from "../schema/options.ts"
import { callerOf } from "./callSite.ts"
import { type ListOptions, listKinds } from "./options.ts"
import type { Session, Way } from "./session.ts"
import type { Closeable } from "./types.ts"

/** Options of a job. */
export interface JobOptions extends Pick<ListOptions, "signal" | "credentials"> {
  /** Total timeout of the job, in milliseconds. The timeouts of its calls are those of the client. */
  readonly timeout?: number | undefined
}

/** The kinds of {@link JobOptions}. */
export const jobKinds: Kinds<JobOptions> = /*#__PURE__*/ (() => ({
  signal: listKinds.signal,
  credentials: listKinds.credentials,
  timeout: milliseconds
}))()

const sessions = /*#__PURE__*/ new WeakMap<object, Session<PolytomicClient>>()

/** Registers the runner of a client's calls. */
export const remember = (client: object, session: Session<PolytomicClient>): void => {
  sessions.set(client, session)
}

/** Runner of the calls of a client. */
const sessionOf = (client: Closeable, owner: string): Session<PolytomicClient> => {
  const session = typeof client === "object" && client !== null ? sessions.get(client) : undefined
  if (session === undefined) {
    throw new TypeError(`${owner}: the first argument is not a client; pass the result of \`createClient\``)
  }
  return session
}

/** Session, way and own options of a job that is called now. */
const prepare = <Options extends JobOptions>(
  client: Closeable,
  owner: string,
  options: Options,
  kinds: Kinds<Options>,
  called: object
) => {
  const caller = callerOf(called)
  const session = sessionOf(client, owner)
  const { credentials, signal } = options ?? {} // from JavaScript it can be null, which is rejected
  const way = session.way(options, owner, kinds, { credentials, signal })
  return { caller, session, way, own: ownOf(options, way) }
}

/** Runs a job that ends with a value. */
export const run = async <A, Options extends JobOptions>(
  client: Closeable,
  owner: string,
  options: Options,
  kinds: Kinds<Options>,
  job: (options: Omit<Options, "signal" | "credentials">) => Effect.Effect<A, unknown, PolytomicClient>,
  called: object
): Promise<A> => {
  const { caller, own, session, way } = prepare(client, owner, options, kinds, called)
  return session.run(
    Effect.suspend(() => job(own)),
    way,
    caller
  )
}

/** Runs a job that yields items; each loop runs it again. */
export const items = <A, Options extends JobOptions>(
  client: Closeable,
  owner: string,
  options: Options,
  kinds: Kinds<Options>,
  job: (options: Omit<Options, "signal" | "credentials">) => Stream.Stream<A, unknown, PolytomicClient>,
  called: object
): AsyncIterable<A> => {
  const { caller, own, session, way } = prepare(client, owner, options, kinds, called)
  return session.items(job(own), way, caller)
}

const ownOf = <Options extends JobOptions>(
  options: Options,
  { isValid }: Way<PolytomicClient>
): Omit<Options, "signal" | "credentials"> => {
  if (!isValid) return {} as Options // without them, the job reaches the call that fails
  const { credentials: _, signal: __, ...own } = options
  return own
}

/** An effect that calls back, and fails with the error of the callback. */
export const runCallback = <A>(
  callback: ((value: A) => void | Promise<void>) | undefined,
  value: A
): Effect.Effect<void, unknown> =>
  callback === undefined
    ? Effect.void
    : Effect.tryPromise({ try: async () => callback(value), catch: (error) => error })
