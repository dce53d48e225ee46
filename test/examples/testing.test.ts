/** The tests of examples/testing run here too. None of them may reach a network. */
import { beforeAll, expect, vi } from "vitest"

const fetched = vi.fn()
vi.stubGlobal("fetch", fetched)
beforeAll(() => () => expect(fetched).not.toHaveBeenCalled())

await import("../../examples/testing/onboarding.test.ts")
