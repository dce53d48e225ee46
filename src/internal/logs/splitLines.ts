/** Splits the text of a file into lines of limited length. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { isAmplified } from "../http/body.ts"
import { type FileFailure, permanent } from "./fileFailure.ts"

/** Emits each line; fails at one that is longer than `most` characters, or whose values take too much memory. */
export const splitLines =
  (most: number) =>
  (text: Stream.Stream<string, FileFailure>): Stream.Stream<string, FileFailure> =>
    text.pipe(
      // A line without a line feed counts at the end of the file, not at a truncation.
      Stream.concat(Stream.succeed(undefined)),
      Stream.mapAccumEffect(
        () => new Splitter(most),
        (splitter, chunk) => splitter.take(chunk)
      )
    )

/** Text of the line that has begun. */
class Splitter {
  readonly #most: number
  #parts: Array<string> = []
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Takes the next chunk, or `undefined` at the end. */
  take(text: string | undefined): Effect.Effect<readonly [state: Splitter, lines: ReadonlyArray<string>], FileFailure> {
    const lines: Array<string> = []
    if (text === undefined) {
      const line = this.#length === 0 ? "" : this.#line()
      return line === undefined ? tooLong : Effect.succeed([this, line === "" ? [] : [line]])
    }
    let start = 0
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      this.#add(text.slice(start, end))
      start = end + 1
      const line = this.#line()
      if (line === undefined) return tooLong
      lines.push(line)
    }
    this.#add(text.slice(start))
    return this.#length > this.#most ? tooLong : Effect.succeed([this, lines])
  }

  #add(part: string): void {
    if (part === "") return
    this.#parts.push(part)
    this.#length += part.length
  }

  /** Joined text, unless it or its values take too much memory. */
  #line(): string | undefined {
    const line = this.#parts.join("")
    this.#parts = []
    this.#length = 0
    if (line.length > this.#most || isAmplified(line, this.#most)) return undefined
    return line.endsWith("\r") ? line.slice(0, -1) : line
  }
}

const tooLong: Effect.Effect<never, FileFailure> = /*#__PURE__*/ Effect.fail(
  /*#__PURE__*/ permanent("has a line that is longer, or has more values, than `PolytomicClient.MaxBodySize` allows")
)
