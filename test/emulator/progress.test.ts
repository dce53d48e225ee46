import { assert, describe, it } from "@effect/vitest"
import { settings } from "../../src/emulator/Options.ts"
import * as Progress from "../../src/emulator/Progress.ts"
import { Store, table } from "../../src/emulator/Store.ts"

const bells = table<{ readonly id: string; readonly at: number }>("bells")

/** Runs the tasks that are due, and returns their names. */
const ringer = (name: string, ran: Array<string>, then?: (context: Progress.Context) => void): Progress.Progress => {
  const ownTable = table<{ readonly id: string; readonly at: number }>(`${bells.name}/${name}`)
  return {
    next: ({ store }) => {
      const times = store.all(ownTable).map(({ at }) => at)
      return times.length === 0 ? undefined : Math.min(...times)
    },
    run: (context) => {
      for (const { at, id } of context.store.all(ownTable)) {
        if (at > context.now) continue
        ran.push(`${id} at ${context.now}`)
        context.store.delete(ownTable, id)
        then?.(context)
      }
    }
  }
}

const put = (store: Store, name: string, id: string, at: number): void => {
  store.put(table<{ readonly id: string; readonly at: number }>(`${bells.name}/${name}`), { id, at })
}

describe("progress", () => {
  it("happens in order of time across resources", () => {
    const store = new Store("0")
    const ran: Array<string> = []
    put(store, "a", "a1", 10)
    put(store, "a", "a2", 30)
    put(store, "b", "b1", 20)
    put(store, "b", "b2", 90)
    const all = [ringer("a", ran), ringer("b", ran)]
    Progress.run(all, { store, settings: settings({}), now: 50 })
    assert.deepStrictEqual(ran, ["a1 at 10", "b1 at 20", "a2 at 30"])
    Progress.run(all, { store, settings: settings({}), now: 100 })
    assert.deepStrictEqual(ran.at(-1), "b2 at 90")
  })

  it("triggers later progress at its own time", () => {
    const store = new Store("0")
    const ran: Array<string> = []
    put(store, "a", "first", 10)
    const all = [
      ringer("a", ran, (context) => put(context.store, "b", "second", context.now + 5)),
      ringer("b", ran, (context) => put(context.store, "c", "third", context.now)),
      ringer("c", ran)
    ]
    Progress.run(all, { store, settings: settings({}), now: 1000 })
    assert.deepStrictEqual(ran, ["first at 10", "second at 15", "third at 15"])
  })

  it("runs tasks without a plan once, at the end of a jump", () => {
    const times: Array<number> = []
    const store = new Store("0")
    Progress.run([{ run: ({ now }) => times.push(now) }], { store, settings: settings({}), now: 7 })
    assert.deepStrictEqual(times, [7])
  })

  it("does not hang on a resource that never finishes", () => {
    const stuck: Progress.Progress = { next: () => 1, run: () => {} }
    const context = { store: new Store("0"), settings: settings({}), now: 2 }
    assert.throws(() => Progress.run([stuck], context), "does not end: some work is always due")
  })
})
