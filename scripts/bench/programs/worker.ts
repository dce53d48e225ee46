/**
 * A Worker that makes calls with the client that it is asked for: `?client=&call=&times=&baseUrl=&stub=`. The clock of workerd
 * stands still while code runs, so time is taken by who asks.
 */
import { stubbedFetch } from "../answers.ts"
import type { CallName, Client } from "../clients/client.ts"
import { portable } from "../clients/index.ts"

const clients = new Map<string, Promise<Client>>()

const find = (key: string, make: () => Promise<Client>): Promise<Client> => {
  const client = clients.get(key) ?? make()
  clients.set(key, client)
  return client
}

export default {
  fetch: async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const get = (name: string): string => searchParams.get(name) ?? ""
    const make = portable[get("client")]
    if (make === undefined) return new Response("nothing to do")
    const stub = get("stub") === "true"
    const client = await find(`${get("client")} ${get("baseUrl")} ${stub}`, () =>
      make({ baseUrl: get("baseUrl"), fetch: stub ? stubbedFetch() : undefined })
    )
    // A call that `verify` does not know throws, so nothing but the names of calls gets through.
    await client.series(get("call") as CallName, Number(get("times")))
    return new Response("done")
  }
}
