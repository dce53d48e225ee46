/** Decompresses a gzip file member by member, each with its own `DecompressionStream`; see {@link Members}. */
import { Members, type Piece } from "./gzipMembers.ts"

const none = new Uint8Array(0)

/** Decompressed bytes of a file, read on demand. Rejects if the file is corrupt or truncated. */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const pieces = piecesOf(source)
  try {
    for (;;) {
      const first = await pieces.next()
      if (first.done === true) return
      // Its type accepts any bytes, so also these.
      const stream = new DecompressionStream("gzip") as unknown as TransformStream<Uint8Array, Uint8Array>
      const written = write(stream.writable, first.value, pieces)
      written.catch(() => {}) // the reader fails as well, and is awaited first
      const reader = stream.readable.getReader()
      try {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) break
          yield value
        }
      } finally {
        // An unfinished member is canceled; a finished one has nothing to cancel.
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
      // A file that ends within a member is closed like any other: decompression reports the error.
      if (next.done === true) break
      piece = next.value
    }
    await writer.close()
  } catch (cause) {
    await writer.abort(cause).catch(() => {})
    throw cause
  }
}
