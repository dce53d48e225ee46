/** Unpacks a gzip file member by member, each with a `DecompressionStream` of its own; see {@link Members}. */
import { Members, type Piece } from "./gzipMembers.ts"

const none = new Uint8Array(0)

/** Unpacked bytes of a file, read no faster than they are taken. Rejects if the file is broken or cut short. */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const pieces = piecesOf(source)
  try {
    for (;;) {
      const first = await pieces.next()
      if (first.done === true) return
      // Its type takes any bytes, which makes it one that takes these.
      const stream = new DecompressionStream("gzip") as unknown as TransformStream<Uint8Array, Uint8Array>
      const written = write(stream.writable, first.value, pieces)
      written.catch(() => {}) // the reader fails as well, and is waited for first
      const reader = stream.readable.getReader()
      try {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) break
          yield value
        }
      } finally {
        // A member that is left in the middle is let go of; one that has ended has nothing to cancel.
        reader.cancel().catch(() => {})
      }
      await written
    }
  } finally {
    await pieces.return()
  }
}

async function* piecesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Piece, void> {
  const members = new Members()
  for await (const chunk of source) yield* members.push(chunk, false)
  yield* members.push(none, true)
}

/** Writes the pieces of one member. */
const write = async (
  writable: WritableStream<Uint8Array>,
  first: Piece,
  pieces: AsyncGenerator<Piece, void>
): Promise<void> => {
  const writer = writable.getWriter()
  try {
    for (let piece = first; ; ) {
      if (piece.bytes.byteLength > 0) await writer.write(piece.bytes)
      if (piece.ends) break
      const next = await pieces.next()
      // A file that ends within a member is closed like any other: unpacking says what is missing.
      if (next.done === true) break
      piece = next.value
    }
    await writer.close()
  } catch (cause) {
    await writer.abort(cause).catch(() => {})
    throw cause
  }
}
