/** The baseline: `fetch` and `JSON.parse`, and a cast where others validate. */
import { id, input, logType, missing, pageSize, syncId } from "../responses.ts"
import { type Client, headers, type Make, runPromises } from "./client.ts"

interface Page {
  readonly data: ReadonlyArray<unknown> & { readonly results?: ReadonlyArray<unknown> }
  readonly pagination?: { readonly next_page_token?: string }
  readonly links?: { readonly next?: string }
}

/** The lines of a file, as many at a time as are complete after a chunk of it. */
async function* linesOf({ body }: Response, isCompressed: boolean): AsyncGenerator<ReadonlyArray<string>> {
  if (body === null) return
  const bytes: ReadableStream<BufferSource> = isCompressed ? body.pipeThrough(new DecompressionStream("gzip")) : body
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
  const send = (url: string) => fetch(url, { headers })
  const parse = async <A>(response: Response, status = 200): Promise<A> => {
    if (response.status !== status) throw new Error(`status ${response.status}`)
    return JSON.parse(await response.text()) as A // as documented
  }
  const data = async <A>(response: Response): Promise<A> => (await parse<{ readonly data: A }>(response)).data

  const create = {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(input)
  }
  const run = runPromises(options, {
    get: async () => data(await send(`${connections}/${id}`)),
    post: async () => data(await fetch(connections, create)),
    notFound: async () =>
      (await parse<{ readonly message: string }>(await send(`${connections}/${missing}`), 404)).message,
    list: async () => data(await send(connections)),
    retry: async () => {
      for (let attempt = 1; ; attempt++) {
        const response = await send(`${connections}/${id}`)
        if (response.status !== 503 || attempt > 3) return data(response)
        await response.text() // only then is the connection free
      }
    }
  })
  const readFiles = async (file: keyof typeof logType, onPage: (rows: number) => void): Promise<void> => {
    const url = `${api}/syncs/${syncId}/executions/${id}/${logType[file]}`
    const { urls } = await data<{ readonly urls: ReadonlyArray<string> }>(await send(url))
    for (const url of urls) {
      for await (const lines of linesOf(await fetch(url), file === "gzip")) {
        for (const line of lines) JSON.parse(line)
        onPage(lines.length)
      }
    }
  }
  const readPages = async (first: string, onPage: (rows: number) => void): Promise<void> => {
    for (let url = first; url !== ""; ) {
      const { data, links, pagination } = await parse<Page>(await send(url))
      onPage((data.results ?? data).length)
      const token = pagination?.next_page_token
      url = links?.next ?? (token === undefined ? "" : `${first}&page_token=${encodeURIComponent(token)}`)
    }
  }
  const rows: Client["rows"] = (source, onPage) => {
    if (source === "query") return readPages(`${api}/queries/${id}`, onPage)
    if (source !== "pages") return readFiles(source, onPage)
    return readPages(`${api}/bulk/syncs/${syncId}/executions?limit=${pageSize}`, onPage)
  }
  return { run, rows }
}
