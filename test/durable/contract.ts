/** The contract of `Steps`, for any engine. */
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"

/** An engine that runs the bodies. */
export interface Harness {
  /** Starts a body under an id. */
  readonly start: (body: string, id: string) => Promise<void>
  /** Waits for the end of a run, and returns it as text. */
  readonly end: (body: string, id: string) => Promise<string>
  /** Number of occurrences in a run. */
  readonly count: (id: string, what: string) => Promise<number>
  /** Nudges all runs that wait for a topic. */
  readonly nudge: (topic: string) => Promise<void>
  /** Cancels a run; absent where the engine has nothing running at that point. */
  readonly cancel?: ((body: string, id: string) => Promise<void>) | undefined
  /** True if a run fails as soon as one of its branches does. Effect's engines first wait for the parked branches. */
  readonly failsAtOnce?: boolean | undefined
  readonly close: () => Promise<void>
}

/** Waits until a condition holds. */
export const until = async (what: () => Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 1000; i++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("it does not come about")
}

/** Tests that an engine fulfils the contract. */
export const contract = (name: string, make: () => Promise<Harness>): void => {
  describe(`Steps on ${name}`, () => {
    let harness: Harness
    beforeAll(async () => {
      harness = await make()
      // An engine may have to install its packages first.
    }, 300_000)
    // A harness that never started has nothing to close; its own failure is the one to report.
    afterAll(() => (harness as Harness | undefined)?.close(), 60_000)
    const run = async (body: string, id = `${body}-1`) => {
      await harness.start(body, id)
      return harness.end(body, id)
    }

    it("runs a step once and keeps its value through a wait", async () => {
      assert.strictEqual(await run("kept"), JSON.stringify([1, "timeout", 1]))
      await harness.start("kept", "kept-1")
      assert.strictEqual(await harness.end("kept", "kept-1"), JSON.stringify([1, "timeout", 1]))
      assert.strictEqual(await harness.count("kept-1", "one"), 1)
      assert.strictEqual(await harness.count("kept-1", "two"), 1)
    }, 60_000)

    it("keeps a failure", async () => {
      assert.strictEqual(await run("failed"), JSON.stringify("no"))
      assert.strictEqual(await harness.count("failed-1", "bad"), 1)
    }, 60_000)

    it("keeps a defect without a retry", async () => {
      assert.strictEqual(await run("died"), JSON.stringify(["Defect", "Error: boom"]))
      assert.strictEqual(await harness.count("died-1", "dies"), 1)
    }, 60_000)

    it("keeps concurrent scopes apart", async () => {
      const [a, b] = JSON.parse(await run("scopes")) as ReadonlyArray<ReadonlyArray<string>>
      assert.deepStrictEqual(
        [a?.slice(0, 2), b?.slice(0, 2)],
        [
          ["a", "a!"],
          ["b", "b!"]
        ]
      )
      assert.match(a?.[2] ?? "", /^[\w-]{43}$/)
      assert.notStrictEqual(a?.[2], b?.[2])
      const [other] = JSON.parse(await run("scopes", "scopes-2")) as ReadonlyArray<ReadonlyArray<string>>
      assert.notStrictEqual(other?.[2], a?.[2])
    }, 60_000)

    it("ends a wait by time", async () => {
      assert.strictEqual(await run("timeout"), JSON.stringify("timeout"))
    }, 60_000)

    it("ends a wait on a signal, duplicated or not", async () => {
      await harness.start("nudged", "nudged-1")
      await until(async () => (await harness.count("nudged-1", "before")) === 1)
      let ended = false
      const end = harness.end("nudged", "nudged-1").then((end) => {
        ended = true
        return end
      })
      // It may not have reached its wait yet; a nudge that is too early is lost.
      await until(async () => {
        await harness.nudge("topic-nudged-1")
        return ended
      })
      assert.strictEqual(await end, JSON.stringify("nudged"))
    }, 60_000)

    it("rejects an outcome that is too large", async () => {
      assert.strictEqual(await run("large"), JSON.stringify("Defect"))
    }, 60_000)

    it("dies if a name is used twice", async () => {
      assert.match(await run("reused"), /^died: .*"x" is used twice/)
    }, 60_000)

    it("runs a cancel handler once, and not at the end", async () => {
      if (harness.cancel === undefined) return
      await harness.start("canceled", "canceled-1")
      await until(async () => (await harness.count("canceled-1", "before")) === 1)
      await harness.cancel("canceled", "canceled-1")
      await until(async () => (await harness.count("canceled-1", "undo")) === 1)
      await harness.cancel("canceled", "canceled-1")
      assert.strictEqual(await run("ended"), JSON.stringify("ended"))
      await harness.cancel("ended", "ended-1")
      assert.strictEqual(await harness.count("ended-1", "undo"), 0)
      assert.strictEqual(await harness.count("canceled-1", "undo"), 1)
    }, 60_000)

    it("runs no cancel handler when the run fails by itself", async () => {
      if (harness.failsAtOnce !== true) return
      assert.match(await run("sibling"), /^died: .*no/)
      assert.strictEqual(await harness.count("sibling-1", "undo"), 0)
    }, 60_000)
  })
}
