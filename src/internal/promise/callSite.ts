/** Adds the call site to the stack of an error, as an error created in a fiber has only frames of the library. */
import { isError } from "../schema/realm.ts"

/** Call site; the stack is rendered only if it is read. */
export interface Caller {
  readonly stack?: string
}

interface V8 {
  readonly captureStackTrace?: (target: object, below: object) => void
}

/** The call site of a function. */
export const callerOf = (called: object): Caller => {
  const { captureStackTrace } = Error as V8 // some engines lack it
  if (captureStackTrace === undefined) return new Error()
  const caller: Caller = {}
  captureStackTrace(caller, called)
  return caller
}

const firstFrame = /^[ \t]{0,16}at |@/m

/** The error with the frames of its call. */
export const located = (error: unknown, { stack = "" }: Caller): unknown => {
  if (!isError(error)) return error
  const from = stack.search(firstFrame)
  if (from === -1) return error
  const frames = stack.slice(from)
  const own = error.stack ?? ""
  const message = `${error.name}: ${error.message}`
  // Keeps the message before the frames in engines that write it there.
  const head = own.startsWith(error.name) ? message : ""
  Object.defineProperty(error, "stack", {
    value: head === "" ? frames : `${head}\n${frames}`,
    configurable: true,
    writable: true
  })
  return error
}
