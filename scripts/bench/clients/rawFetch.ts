/** The yardstick: `fetch` and `JSON.parse`, and a cast where others look at what came. */
import { id, input, missing, pageSize, syncId } from "../answers.ts"
import { logType } from "../records.ts"
import { type Client, fromPromises, type Options } from "./client.ts"

const headers = { authorization: "Bearer test-key", "x-polytomic-version": "2025-09-18", accept: "application/json" }

const parse = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`status ${response.status}`)
  return JSON.parse(await response.text())
}

interface Page {
  readonly data: ReadonlyArray<unknown>
  readonly pagination: { readonly next_page_token?: string }
}

interface Results {
  readonly data: { readonly results: ReadonlyArray<unknown> }
  readonly links: { readonly next?: string }
}

/** The lines of a file, as many at a time as a chunk of it ends. */
async function* linesOf({ body }: Response, isPacked: boolean): AsyncGenerator<ReadonlyArray<string>> {
  if (body === null) return
  const bytes: ReadableStream<BufferSource> = isPacked ? body.pipeThrough(new DecompressionStream("gzip")) : body
  let rest = ""
  for await (const text of bytes.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n")
    rest = lines.pop() ?? ""
    yield lines
  }
}

/** The client. */
export const make = async (options: Options): Promise<Client> => {
  const { baseUrl, fetch = globalThis.fetch } = options
  const data = async (response: Response): Promise<unknown> =>
    ((await parse(response)) as { readonly data: unknown }).data // what the documents say
  const connection = `${baseUrl}/api/connections/${id}`
  return fromPromises(
    options,
    {
      get: async () => data(await fetch(connection, { headers })),
      post: async () =>
        data(
          await fetch(`${baseUrl}/api/connections`, {
            method: "POST",
            headers: { ...headers, "content-type": "application/json" },
            body: JSON.stringify(input)
          })
        ),
      notFound: async () => {
        const response = await fetch(`${baseUrl}/api/connections/${missing}`, { headers })
        if (response.status !== 404) throw new Error(`status ${response.status}`)
        return (JSON.parse(await response.text()) as { readonly message: string }).message // what the documents say
      },
      list: async () => data(await fetch(`${baseUrl}/api/connections`, { headers })),
      retry: async () => {
        for (let attempt = 1; ; attempt++) {
          const response = await fetch(connection, { headers })
          if (response.status !== 503 || attempt > 3) return data(response)
          await response.text() // only then is the connection free
        }
      }
    },
    async (onPage, source) => {
      let rows = 0
      if (source !== undefined && source !== "query") {
        const listing = await fetch(`${baseUrl}/api/syncs/${syncId}/executions/${id}/${logType[source]}`, { headers })
        const { urls } = (await data(listing)) as { readonly urls: ReadonlyArray<string> } // what the documents say
        for (const url of urls) {
          for await (const lines of linesOf(await fetch(url), source === "gzip")) {
            for (const line of lines) JSON.parse(line)
            rows += lines.length
            onPage(rows)
          }
        }
        return rows
      }
      if (source === "query") {
        for (let url: string | undefined = `${baseUrl}/api/queries/${id}`; url !== undefined; ) {
          const page = (await parse(await fetch(url, { headers }))) as Results // what the documents say
          rows += page.data.results.length
          onPage(rows)
          url = page.links.next
        }
        return rows
      }
      let query = `limit=${pageSize}`
      for (;;) {
        const response = await fetch(`${baseUrl}/api/bulk/syncs/${syncId}/executions?${query}`, { headers })
        const page = (await parse(response)) as Page // what the documents say
        rows += page.data.length
        onPage(rows)
        const next = page.pagination.next_page_token
        if (next === undefined) return rows
        query = `limit=${pageSize}&page_token=${encodeURIComponent(next)}`
      }
    }
  )
}
