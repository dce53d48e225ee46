import { beforeAll, describe, expect, it } from "vitest"
import { type Outcome, steps } from "./all.ts"
import { runtimes, scenario, startEmulator } from "./runtimes.ts"
import { watch } from "./witness.ts"

for (const { name, available, run } of runtimes) {
  describe.skipIf(!available)(`${name}${available ? "" : " (NOT RUN: it is not installed on this machine)"}`, () => {
    let outcomes: ReadonlyArray<Outcome> = []
    let output = ""

    beforeAll(async () => {
      const emulator = await startEmulator()
      const witness = await watch(emulator.port)
      try {
        const { baseUrl, witnessUrl } = witness
        output = await run(scenario, { baseUrl, witnessUrl })
      } finally {
        await witness.close()
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
