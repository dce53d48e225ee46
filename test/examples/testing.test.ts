/** The tests of examples/testing are tests of this repository too. Nothing in them may reach a network. */
import { beforeAll, expect, vi } from "vitest"

const fetched = vi.fn()
vi.stubGlobal("fetch", fetched)
beforeAll(() => () => expect(fetched).not.toHaveBeenCalled())

await import("../../examples/testing/onboarding.test.ts")
