/** Kinds of options at their boundaries, their messages, and the suggestions for misspelled names. */
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as kind from "../../../src/internal/schema/options.ts"

const wanted = 'pass a text such as "5 seconds" or "2 hours", or milliseconds'

const cases: ReadonlyArray<
  readonly [
    name: string,
    kind: kind.Kind,
    accepted: ReadonlyArray<unknown>,
    refused: ReadonlyArray<readonly [unknown, string]>
  ]
> = [
  [
    "a duration",
    kind.duration,
    [0, 1.5, "5 seconds", Duration.zero, Duration.infinity, Number.POSITIVE_INFINITY],
    [
      [-1, "is below 0"],
      [Duration.millis(-1), "is below 0"],
      [Number.NaN, `is not a duration; ${wanted}`],
      [true, `is not a duration; ${wanted}`],
      ["5 parsecs", `is not a duration (got "5 parsecs"); ${wanted}`],
      ["x".repeat(41), `is not a duration (got "${"x".repeat(40)}"); ${wanted}`]
    ]
  ],
  [
    "a finite duration above 0",
    kind.positiveDuration,
    [1, "1 millis"],
    [
      [0, 'is 0; pass a time above 0, such as "1 minute"'],
      [Duration.infinity, 'is without end; pass a time such as "1 minute"'],
      [-1, "is below 0"]
    ]
  ],
  [
    "milliseconds",
    kind.milliseconds,
    [0, 0.5, Number.POSITIVE_INFINITY],
    [
      [-1, "is -1; pass 0 or more milliseconds"],
      [Number.NaN, "is NaN; pass 0 or more milliseconds"],
      ["2 seconds", "is a string; pass milliseconds, such as 2000"],
      ["soon", "is a string; pass milliseconds, such as 5000"],
      [null, "is null; pass milliseconds, such as 5000"]
    ]
  ],
  [
    "a number",
    kind.number(1),
    [1, 1.5, Number.POSITIVE_INFINITY],
    [
      [0.99, "is 0.99; pass a number, at least 1"],
      [Number.NaN, "is NaN; pass a number, at least 1"],
      ["1", "is a string; pass a number, at least 1"]
    ]
  ],
  [
    "a positive number",
    kind.positiveNumber,
    [0.001, 1],
    [
      [0, "is 0; pass a number above 0"],
      [Number.POSITIVE_INFINITY, "is Infinity; pass a number above 0"],
      [null, "is null; pass a number above 0"]
    ]
  ],
  [
    "a count",
    kind.count(2),
    [2, 3],
    [
      [1, "is 1; pass a whole number, at least 2"],
      [2.5, "is 2.5; pass a whole number, at least 2"],
      [Number.POSITIVE_INFINITY, "is Infinity; pass a whole number, at least 2"],
      [[2], "is an array; pass a whole number, at least 2"]
    ]
  ],
  [
    "a concurrency",
    kind.concurrency,
    [1, 1.5, "unbounded", "inherit"],
    [
      [0.5, 'is 0.5; pass a number, at least 1, or "unbounded"'],
      ["all", 'is a string; pass a number, at least 1, or "unbounded"']
    ]
  ],
  [
    "one of several texts",
    kind.oneOf("a", "b"),
    ["a", "b"],
    [
      ["c", 'is "c"; pass "a" or "b"'],
      ["x".repeat(41), `is "${"x".repeat(40)}"; pass "a" or "b"`],
      [1, 'is 1; pass "a" or "b"'],
      [null, 'is null; pass "a" or "b"'],
      [{}, 'is an object; pass "a" or "b"']
    ]
  ],
  [
    "one of several numbers",
    kind.oneOf(301, 302),
    [301, 302],
    [
      [300, "is 300; pass 301 or 302"],
      ["301", 'is "301"; pass 301 or 302']
    ]
  ],
  ["a flag", kind.flag, [true, false], [[0, "is a number; pass true or false"]]],
  ["a text", kind.text, ["", "a"], [[1, "is a number; pass a string"]]],
  ["a list", kind.list, [[], [1]], [["a", "is a string; pass an array"]]],
  [
    "a list of texts",
    kind.texts,
    [[], ["a", "b"]],
    [
      [["a", 1], "has an item that is not a string"],
      ["a", "is a string; pass an array"]
    ]
  ],
  ["a callback", kind.callback, [() => 1], [[{}, "is an object; pass a function"]]],
  ["anything", kind.anything, [null, 1, Symbol.iterator], []]
]

describe("a kind of option", () => {
  for (const [name, of, accepted, refused] of cases) {
    it(`accepts and refuses at its boundaries: ${name}`, () => {
      for (const value of accepted) assert.isUndefined(of(value), String(value))
      for (const [value, message] of refused) assert.strictEqual(of(value), message)
    })
  }
})

describe("options", () => {
  interface Options {
    readonly timeout?: number
    readonly retry?: { readonly times?: number }
  }
  const kinds: kind.Kinds<Options> = {
    timeout: kind.milliseconds,
    retry: kind.group<{ readonly times?: number }>("retry", { times: kind.count(0) })
  }
  const messages = (options: unknown, note?: string) =>
    kind.optionIssues("make", options, kinds, note).map(({ message, path }) => [path.join("."), message])
  const thrown = (act: () => void): string => {
    try {
      act()
    } catch (error) {
      return String(error)
    }
    return ""
  }

  it("may be absent, and so may each of them", () => {
    for (const options of [
      undefined,
      {},
      { timeout: undefined, retry: undefined },
      { timeout: 1, retry: { times: 0 } }
    ])
      assert.deepStrictEqual(messages(options), [])
  })

  it("are an object", () => {
    const takes = "pass an object with `timeout`, `retry`"
    assert.deepStrictEqual(messages(null), [["options", `are null; ${takes}`]])
    assert.deepStrictEqual(messages([]), [["options", `are an array; ${takes}`]])
    assert.deepStrictEqual(messages(5, " and headers"), [["options", `are a number; ${takes} and headers`]])
  })

  it("are reported each, the groups by their first issue", () => {
    assert.deepStrictEqual(messages({ timeout: -1, retries: 1, retry: { times: -1, time: 1 } }), [
      ["timeout", "is -1; pass 0 or more milliseconds"],
      ["retries", "is not an option of make; did you mean `retry`?"],
      ["retry", "is invalid: `times` is -1; pass a whole number, at least 0"]
    ])
    assert.deepStrictEqual(messages({ color: 1 }, " and more"), [
      ["color", "is not an option of make; it takes `timeout`, `retry` and more"]
    ])
    assert.strictEqual(kind.guess("a", []), "it takes none")
  })

  it("throw for the first issue, with the name of the function once", () => {
    assert.strictEqual(
      thrown(() => kind.assertOptions("make", { timeout: 1 }, kinds)),
      ""
    )
    assert.strictEqual(
      thrown(() => kind.assertOptions("make", { timeout: -1, color: 1 }, kinds)),
      "TypeError: make: `timeout` is -1; pass 0 or more milliseconds"
    )
    assert.strictEqual(
      thrown(() => kind.assertOptions("make", { color: 1 }, kinds)),
      "TypeError: `color` is not an option of make; it takes `timeout`, `retry`"
    )
  })

  it("throw for the first of several that are missing", () => {
    const given = (options: unknown) => thrown(() => kind.assertGiven("make", options, kinds, "timeout", "retry"))
    assert.strictEqual(given({ timeout: 0, retry: {} }), "")
    assert.strictEqual(given(undefined), "TypeError: make: `timeout` is missing")
    assert.strictEqual(given({ timeout: 0 }), "TypeError: make: `retry` is missing")
    assert.strictEqual(
      given({ timeout: 0, retry: undefined }),
      "TypeError: make: `retry` is undefined; if it comes from the environment, check that the variable is set"
    )
  })
})

describe("a suggestion", () => {
  it("is the name of the same option in other clients", () => {
    for (const [name, meant] of [
      ["token", "apiKey"],
      ["key", "apiKey"],
      ["environment", "baseUrl"],
      ["url", "baseUrl"],
      ["endpoint", "baseUrl"],
      ["deadline", "timeout"],
      ["timeoutMs", "timeout"],
      ["timeout_in_seconds", "timeout"],
      ["maxRetries", "retry"],
      ["retries", "retry"],
      ["abortSignal", "signal"]
    ] as const) {
      assert.strictEqual(kind.closest(name, ["apiKey", "baseUrl", "timeout", "retry", "signal"]), meant)
    }
    for (const [name, names, meant] of [
      ["deadline", ["total"], "total"],
      ["timeout", ["total"], "total"],
      ["attemptTimeout", ["attempt"], "attempt"],
      ["maxRetries", ["times", "schedule"], "times"],
      ["retries", ["schedule"], "schedule"],
      ["times", ["schedule"], "schedule"],
      ["interval", ["minDelay", "window"], "window"],
      ["interval", ["minDelay", "pollInterval"], "pollInterval"],
      ["interval", ["minDelay"], "minDelay"],
      ["attempts", ["times"], "times"]
    ] as const) {
      assert.strictEqual(kind.closest(name, names), meant)
    }
  })

  it("has at most 1 other letter in a short name, and 2 in a longer one", () => {
    assert.strictEqual(kind.closest("namee", ["name"]), "name")
    assert.strictEqual(kind.closest("nmae", ["name"]), "name")
    assert.strictEqual(kind.closest("nxxe", ["name"]), undefined)
    assert.strictEqual(kind.closest("xxhema", ["schema"]), "schema")
    assert.strictEqual(kind.closest("xxxema", ["schema"]), undefined)
    assert.strictEqual(kind.closest("Sync-Id", ["sync_id"]), "sync_id")
    assert.strictEqual(kind.closest("", ["ab"]), undefined)
  })

  it("is the most similar name, and the first one of two", () => {
    assert.strictEqual(kind.closest("schemas", ["scheme", "schema"]), "schema")
    assert.strictEqual(kind.closest("schemx", ["scheme", "schema"]), "scheme")
  })

  it("is another spelling of the same name", () => {
    assert.isTrue(kind.isSpelling("syncId", "sync_id"))
    assert.isTrue(kind.isSpelling("SYNC-ID", "sync_id"))
    assert.isFalse(kind.isSpelling("syncIds", "sync_id"))
  })
})
