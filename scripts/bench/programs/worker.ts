/**
 * A Worker that takes the turn of a client: `?client=&times=&task=`. The clock of workerd stands still while code runs, so the caller takes
 * the time.
 */
import { portable, type Task, turnOf } from "../calls.ts"
import type { Turn } from "../measurement.ts"

const turns = new Map<string, Promise<Turn>>()

export default {
  fetch: async (request: Request): Promise<Response> => {
    const { client = "", task = "", times } = Object.fromEntries(new URL(request.url).searchParams)
    const make = portable[client]
    if (make === undefined) return new Response("nothing to do")
    const key = `${client} ${task}`
    const turn = turns.get(key) ?? turnOf(make, JSON.parse(task) as Task) // what the benchmarks pass
    turns.set(key, turn)
    await (await turn)(Number(times))
    return new Response("done")
  }
}
