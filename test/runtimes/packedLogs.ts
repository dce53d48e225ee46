/** Log files as servers compress them: several gzip members and zeros, which runtimes decompress differently. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Polytomic } from "effect-polytomic"
import * as Logs from "effect-polytomic/Logs"

/** 40 lines with dynamic codes, none, and 30 lines with fixed codes. */
const members = [
  "H4sIAAAAAAAAA0XPuQ3DAAxD0T5jeILoljxPmsxgePcgBkR2vyBAvOv4fo7zfb+uJ8aR3YbU3KwcpOhmRmzGNNJl09uRWptWeDPB" +
    "mwbeZPAmjrfGmeJrkinCJW5rcFtEJpFJZBAZRDqRRqQRqUQqkUKkEEnjDNPw202u4rf+yh9t74PlswEAAA==",
  "H4sIAAAAAAAAAwMAAAAAAAAAAAA=",
  "H4sIAAAAAAAEA6tWykxRsjKt5aoGMyxN4EwLCws409gQxjQ3N4EzDc1hTDMzAzjTwBjGNDUxgzFNLCzhTGMjGNPYHG6bsSHcNiMz" +
    "uG1GBnDbDE3gtlnCLTOG22VpjmAawq21MIVba2EAt9Yc4UkzhCfNEJ40RXjSFOFJE4QnTRCeNAZ5EgCfLKLyRgEAAA=="
].map((text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))

const zeros = (count: number): Uint8Array => new Uint8Array(count)

const bytesOf = (parts: ReadonlyArray<Uint8Array>): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

/** The file: members with zeros between and after them. */
const packed = bytesOf([members[0] ?? zeros(0), zeros(5), members[1] ?? zeros(0), members[2] ?? zeros(0), zeros(700)])

/** Result of reading a file: its records or the tag of the error, and the number of requests. */
export const read = (address: string, file: () => Response): Effect.Effect<{ outcome: string; fetched: number }> => {
  let fetched = 0
  const fetch = async (url: string | URL | Request): Promise<Response> => {
    if (String(url).startsWith("https://api.example.com/")) return Response.json({ data: { urls: [address] } })
    fetched++
    return file()
  }
  return Logs.modelSync({ sync_id: "1", id: "2", type: "records", schema: Logs.AnyRecord }).pipe(
    Stream.runCollect,
    Effect.map((records) => `${records.length} records, the last ${JSON.stringify(records.at(-1))}`),
    Effect.catch((error) => Effect.succeed(error._tag)),
    Effect.map((outcome) => ({ outcome, fetched })),
    Effect.provide(Polytomic.layer({ apiKey: "test-key", baseUrl: "https://api.example.com", fetch }))
  )
}

export const address = "https://files.example.com/log.ndjson.gz?signature=s1gn4ture"

export const wholeFile = (): Response => new Response(packed)

export const brokenFile = (): Response => new Response(packed.slice(0, 60))
