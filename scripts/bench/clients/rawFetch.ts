/** The yardstick: `fetch` and `JSON.parse`, and a cast where others validate. */
import { id, input, logType, missing, pageSize, type Source, syncId } from "../answers.ts"
import { fromPromises, headers, type Make } from "./client.ts"

interface Page {
  readonly data: ReadonlyArray<unknown> & { readonly results?: ReadonlyArray<unknown> }
  readonly pagination?: { readonly next_page_token?: string }
  readonly links?: { readonly next?: string }
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

export const rawFetch: Make = async (options) => {
  const { baseUrl, fetch = globalThis.fetch } = options
  const api = `${baseUrl}/api`
  const connections = `${api}/connections`
  const parse = async <A>(response: Response): Promise<A> => {
    if (!response.ok) throw new Error(`status ${response.status}`)
    return JSON.parse(await response.text()) as A // what the documents say
  }
  const read = async <A>(url: string): Promise<A> => parse(await fetch(url, { headers }))
  const data = async (response: Response): Promise<unknown> => (await parse<{ readonly data: unknown }>(response)).data

  async function* pages(source: Source): AsyncGenerator<ReadonlyArray<unknown>> {
    if (source === "log" || source === "gzip") {
      const files = await read<{ readonly data: { readonly urls: ReadonlyArray<string> } }>(
        `${api}/syncs/${syncId}/executions/${id}/${logType[source]}`
      )
      for (const url of files.data.urls) {
        for await (const lines of linesOf(await fetch(url), source === "gzip")) {
          for (const line of lines) JSON.parse(line)
          yield lines
        }
      }
      return
    }
    const list = `${api}/bulk/syncs/${syncId}/executions?limit=${pageSize}`
    let url = source === "query" ? `${api}/queries/${id}` : list
    while (url !== "") {
      const { data, links, pagination } = await read<Page>(url)
      yield data.results ?? data
      const token = pagination?.next_page_token
      url = links?.next ?? (token === undefined ? "" : `${list}&page_token=${encodeURIComponent(token)}`)
    }
  }

  const create = {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(input)
  }
  return fromPromises(
    options,
    {
      get: async () => data(await fetch(`${connections}/${id}`, { headers })),
      post: async () => data(await fetch(connections, create)),
      notFound: async () => {
        const response = await fetch(`${connections}/${missing}`, { headers })
        if (response.status !== 404) throw new Error(`status ${response.status}`)
        return (JSON.parse(await response.text()) as { readonly message: string }).message // what the documents say
      },
      list: async () => data(await fetch(connections, { headers })),
      retry: async () => {
        for (let attempt = 1; ; attempt++) {
          const response = await fetch(`${connections}/${id}`, { headers })
          if (response.status !== 503 || attempt > 3) return data(response)
          await response.text() // only then is the connection free
        }
      }
    },
    pages
  )
}
