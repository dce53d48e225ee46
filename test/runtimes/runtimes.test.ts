import { beforeAll, describe, expect, it } from "vitest"
import { type Outcome, steps } from "./all.ts"
import { watch } from "./observer.ts"
import { runtimes, scenario, startEmulator } from "./runtimes.ts"

for (const { name, available, run } of runtimes) {
  describe.skipIf(!available)(`${name}${available ? "" : " (NOT RUN: it is not installed on this machine)"}`, () => {
    let outcomes: ReadonlyArray<Outcome> = []
    let output = ""

    beforeAll(async () => {
      const emulator = await startEmulator()
      const observer = await watch(emulator.port)
      try {
        const { baseUrl, observerUrl } = observer
        output = await run(scenario, { baseUrl, observerUrl })
      } finally {
        await observer.close()
        emulator.close()
      }
      outcomes = output
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line))
    })

    it.each(steps)("%s", (step) => {
      const outcome = outcomes.find((candidate) => candidate.step === step)
      expect(outcome, `the scenario printed:\n${output}`).toBeDefined()
      expect(outcome?.ok, outcome?.detail).toBe(true)
    })
  })
}
