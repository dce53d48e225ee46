/** Lists, and the ways to end calls and lists early: a signal, the loop, closing the client. */
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { createClientWith, events, type OutputOf, type Polytomic, PolytomicError } from "../../src/promise.ts"
import { Fault, id, makeFixture, rejection, until } from "./support.ts"

const unhandled: Array<unknown> = []
const note = (error: unknown) => void unhandled.push(error)

beforeEach(() => {
  unhandled.length = 0
  process.on("unhandledRejection", note)
})

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 10))
  process.off("unhandledRejection", note)
  expect(unhandled).toEqual([])
})

/** A client whose server has endless pages of two events each, and the requests to that server. */
const pages = (options: { readonly hangAt?: number; readonly failAt?: number } = {}) => {
  const requested: Array<string> = []
  const client = createClientWith(
    { events },
    {
      apiKey: "test-key",
      retry: "none",
      fetch: async (input, init) => {
        const page = requested.length
        requested.push(new URL(String(input)).search)
        if (page === options.failAt) return new Response("", { status: 500 })
        if (page === options.hangAt) {
          return new Promise((_, reject) => {
            init?.signal?.addEventListener("abort", () => reject(init.signal?.reason), { once: true })
          })
        }
        const data = [0, 1].map((n) => ({ id: `${page}-${n}` }))
        return Response.json({
          data,
          links: { next: `/api/events?next=${page + 1}` },
          pagination: { next_page_token: `${page + 1}` }
        })
      }
    }
  )
  return { client, requested }
}

const take = async (list: AsyncIterable<{ readonly id?: string }>, count: number) => {
  const ids: Array<string | undefined> = []
  for await (const { id } of list) {
    ids.push(id)
    if (ids.length === count) break
  }
  return ids
}

describe("a list", () => {
  it("requests a page when its first item is consumed", async () => {
    const { requested, client } = pages()
    const list = client.events.list()
    expect(requested).toHaveLength(0)
    expect(await take(list, 2)).toEqual(["0-0", "0-1"])
    expect(requested).toHaveLength(1)
    expect(await take(list, 3)).toEqual(["1-0", "1-1", "2-0"])
    expect(requested).toHaveLength(3)
  })

  it("sends no further request once its loop has ended", async () => {
    const { requested, client } = pages()
    await take(client.events.list(), 5)
    const before = requested.length
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(requested).toHaveLength(before)
  })

  it("ends with its last page", async () => {
    const { polytomic } = await makeFixture()
    const found = []
    for await (const model of polytomic.models.list()) found.push(model)
    expect(found).toEqual([])
  })

  it("has a method for single pages", async () => {
    const { polytomic } = await makeFixture()
    expect((await polytomic.models.list.page({})).data).toEqual([])
    expect((await polytomic.models.list.page.withResponse()).response.status).toBe(200)
  })

  it("throws the error of a page after the items before it, and then is done", async () => {
    const { client } = pages({ failAt: 1 })
    const loop = client.events.list()[Symbol.asyncIterator]()
    expect((await loop.next()).value).toMatchObject({ id: "0-0" })
    expect((await loop.next()).value).toMatchObject({ id: "0-1" })
    expect(await rejection(loop.next())).toBeInstanceOf(PolytomicError.InternalServerError)
    expect(await loop.next()).toEqual({ done: true, value: undefined })
  })
})

describe("a signal", () => {
  const reason = { because: "of this" }

  it("aborted before the call prevents every request", async () => {
    const { polytomic, seen } = await makeFixture()
    const signal = AbortSignal.abort(reason)
    expect(await rejection(polytomic.connections.get({ id }, { signal }))).toBe(reason)
    expect(await rejection(polytomic.connections.get.withResponse({ id }, { signal }))).toBe(reason)
    expect(await rejection(take(polytomic.models.list({}, { signal }), 1))).toBe(reason)
    expect(await seen()).toEqual([])
  })

  it("aborted during the call closes the request", async () => {
    const { fault, polytomic, signals } = await makeFixture()
    await fault(Fault.hang())
    const controller = new AbortController()
    const call = rejection(polytomic.connections.get({ id }, { signal: controller.signal }))
    await until(() => signals.length === 1)
    controller.abort(reason)
    expect(await call).toBe(reason)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it("aborted between two attempts ends the wait", async () => {
    const { fault, polytomic, signals } = await makeFixture()
    await fault(Fault.status(503, { retryAfter: 20 }))
    const controller = new AbortController()
    const call = rejection(polytomic.connections.get({ id }, { signal: controller.signal, retry: "standard" }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    controller.abort()
    expect(await call).toMatchObject({ name: "AbortError" })
    expect(signals).toHaveLength(1)
  })

  it("aborted after the call changes nothing", async () => {
    const { polytomic } = await makeFixture()
    const controller = new AbortController()
    const call = polytomic.connections.get({ id }, { signal: controller.signal })
    await call
    controller.abort(reason)
    expect((await call).id).toBe(id)
  })

  it("that times out rejects with its TimeoutError", async () => {
    const { fault, polytomic } = await makeFixture()
    await fault(Fault.hang())
    const error = await rejection(polytomic.connections.get({ id }, { signal: AbortSignal.timeout(20) }))
    expect(error).toMatchObject({ name: "TimeoutError" })
  })

  it("has no listener left after its call", async () => {
    const { polytomic } = await makeFixture()
    const { signal } = new AbortController()
    let listeners = 0
    const { addEventListener, removeEventListener } = signal
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++
      return addEventListener.apply(signal, args)
    }
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--
      return removeEventListener.apply(signal, args)
    }
    await polytomic.connections.get({ id }, { signal })
    await take(pages().client.events.list({}, { signal }), 3)
    expect(listeners).toBe(0)
  })

  it("aborted while a page is read ends the loop with its reason", async () => {
    const { requested, client } = pages({ hangAt: 1 })
    const controller = new AbortController()
    const loop = rejection(take(client.events.list({}, { signal: controller.signal }), 99))
    await until(() => requested.length === 2)
    controller.abort(reason)
    expect(await loop).toBe(reason)
    expect(requested).toHaveLength(2)
  })

  it("aborted between two items ends the loop before the next", async () => {
    const { requested, client } = pages()
    const controller = new AbortController()
    const ids: Array<OutputOf<Polytomic["events"]["list"]>["id"]> = []
    const loop = (async () => {
      for await (const { id } of client.events.list({}, { signal: controller.signal })) {
        ids.push(id)
        controller.abort(reason)
      }
    })()
    expect(await rejection(loop)).toBe(reason)
    expect(ids).toEqual(["0-0"])
    expect(requested).toHaveLength(1)
  })
})

describe("a client", () => {
  it("that is closed ends calls in progress and rejects further ones", async () => {
    const { fault, polytomic, signals } = await makeFixture()
    await fault(Fault.hang())
    const calls = [polytomic.connections.get({ id }), take(polytomic.models.list(), 1)].map(rejection)
    await until(() => signals.length === 2)
    await polytomic.close()
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: "AbortError" })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
    expect(await rejection(polytomic.connections.get({ id }))).toMatchObject({ name: "AbortError" })
    expect(await rejection(take(polytomic.models.list(), 1))).toMatchObject({ name: "AbortError" })
    expect(signals).toHaveLength(2)
    await polytomic.close()
  })

  it("is closed at the end of its scope", async () => {
    const { fault, polytomic: outer } = await makeFixture()
    await fault(Fault.hang())
    let call: Promise<unknown> | undefined
    const within = async (polytomic: Polytomic) => {
      await using client = polytomic
      call = rejection(client.connections.get({ id }))
    }
    await within(outer)
    expect(await call).toMatchObject({ name: "AbortError" })
  })

  it("leaves the calls of another client alone", async () => {
    const one = await makeFixture()
    const other = await makeFixture()
    await one.polytomic.close()
    expect((await other.polytomic.connections.get({ id })).id).toBe(id)
  })
})
