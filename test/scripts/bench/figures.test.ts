import { describe, expect, it } from "vitest"
import bench from "../../../docs/bench.json" with { type: "json" }
import { rows } from "../../../scripts/bench/calls.ts"
import { coldRows } from "../../../scripts/bench/coldStarts.ts"
import {
  alternate,
  at,
  type Measurement,
  measured,
  medianRatio,
  runtimes,
  timed
} from "../../../scripts/bench/measurement.ts"
import { draw, panels } from "../../../scripts/bench/plot.ts"
import { compare, tableOf } from "../../../scripts/bench/report.ts"
import { lists, savedMemory, stepsOf } from "../../../scripts/bench/steps.ts"
import { quantity } from "../../../scripts/internal/figures.ts"

const clients = ["raw fetch", "official SDK", "plain Effect", "HttpApiClient", "effect-polytomic"]

/** As if everything had been measured: each client takes a millisecond more than the previous one. */
const everything: ReadonlyArray<Measurement> = [
  ...runtimes.flatMap((runtime) =>
    rows.flatMap(({ id }) =>
      (["loopback", "stub"] as const).flatMap((transport) =>
        measured(at(id, runtime, transport), Object.fromEntries(clients.map((client, index) => [client, [index + 2]])))
      )
    )
  ),
  ...measured(at(lists.pages.time), { "raw fetch": [1000], "effect-polytomic": [1500] }),
  ...measured(at(lists.pages.memory), { "raw fetch": [70], "effect-polytomic": [80] }, "MB"),
  ...measured(at(savedMemory), { "raw fetch": [30], "effect-polytomic": [40] }, "MB"),
  ...measured(at(lists.pages.kept), { "raw fetch": [0], "effect-polytomic": [0.1] }, "MB"),
  ...measured(at("emulator"), { "in memory": [9000], server: [3000] }, "/s"),
  ...runtimes.flatMap((runtime) =>
    coldRows.flatMap((row) =>
      measured(at(row, runtime), {
        "raw fetch": [4],
        "official SDK": [90],
        "Effect alone": [150],
        "effect-polytomic": [160]
      })
    )
  )
]

describe("steps of the benchmarks", () => {
  const titles = stepsOf({ canned: "http://a", emulator: "http://b", close: () => {} }, 2).map(({ title }) => title)

  it("have names of their own, and parts by which they are chosen", () => {
    expect(new Set(titles).size).toBe(titles.length)
    const parts = ["calls", "rows", "emulator", "runtimes", "cold", "program"]
    expect(titles.filter((title) => parts.filter((part) => title.startsWith(part)).length !== 1)).toEqual([])
    expect(titles.filter((title) => /stub: small GET$/.test(title))).toHaveLength(3)
  })
})

describe("taking turns", () => {
  it("lets each begin a round, and each run as often as the others", async () => {
    const turns: Array<string> = []
    const contestant = (name: string) =>
      timed(2, async (times) => {
        for (let time = 0; time < times; time++) turns.push(name)
      })
    const contestants = { a: contestant("a"), b: contestant("b"), c: contestant("c") }
    const samples = await alternate(contestants, { rounds: 5, warmup: 1 })
    const inRounds = turns.join("").match(/.{6}/g) ?? []
    expect(inRounds).toHaveLength(6)
    expect(new Set(inRounds.map((round) => round[0]))).toEqual(new Set(["a", "b", "c"]))
    for (const round of inRounds) expect([...round].toSorted().join("")).toBe("aabbcc")
    expect(Object.values(samples).map((times) => times.length)).toEqual([5, 5, 5])
  })

  it("sums samples up by the middle one", () => {
    const [sum] = measured(at("get"), { "raw fetch": [9, 1, 5, 3, 7] })
    expect(sum).toMatchObject({ median: 5, samples: [9, 1, 5, 3, 7] })
  })

  it("compares samples of the same round, as another process runs next to some of them", () => {
    expect(medianRatio([12, 110, 13], [10, 100, 10])).toBe(1.2)
    expect(medianRatio([1], undefined)).toBeNaN()
    expect(medianRatio(undefined, [1])).toBeNaN()
  })
})

describe("figures", () => {
  it("have a goal where there is one, and are compared with it", () => {
    const goals = compare(everything).flatMap(({ name, target, unit, value }) =>
      target === undefined ? [] : [[name, value, unit, target]]
    )
    expect(goals).toEqual([
      ["small GET, to raw fetch", 3, "x", 1.1],
      ["small GET, to the official SDK", 2, "x", 0.9],
      ["5,000 connections, to raw fetch", 3, "x", 1.2],
      ["5,000, compiled schemas, to raw fetch", 3, "x", 1.3],
      ["inside a span per request, to the bare loop", 1, "x", 1.4],
      ["with a service per request, to the bare loop", 1, "x", 1.08],
      ["limits and breaker on, nothing waiting, to the bare loop", 1, "x", 1.15],
      ["20,000 waiting for one limit, to 100", 1, "x", 1.3],
      ["1,000,000 rows, peak memory over idle", 80, "MB", 64],
      ["1,000,000 rows, peak memory over idle, with --optimize-for-size", 40, "MB", 64],
      ["import, CPU over Effect alone", 10, "ms", 10],
      ["small GET (Node, stub), to the official SDK", 2, "x", 0.5],
      ["typed 404 (Node, stub), to raw fetch", 3, "x", 4],
      ["small GET (Deno, loopback), to raw fetch", 3, "x", 1.3],
      ["5,000 connections (Deno, loopback), to raw fetch", 3, "x", 1.2],
      ["small GET (workerd, loopback), to raw fetch", 3, "x", 1.25],
      ["5,000 connections (workerd, loopback), to raw fetch", 3, "x", 1.2]
    ])
  })

  it("are named as in the kept run, with its goals", () => {
    const goals = (figures: ReadonlyArray<{ readonly name: string; readonly target?: number | undefined }>) =>
      figures.map(({ name, target }) => [name, target]).toSorted()
    const measurements = bench.measurements as unknown as ReadonlyArray<Measurement> // as the benchmarks write them
    expect(goals(compare(measurements))).toEqual(goals(bench.figures))
  })

  it("have names of their own, and values", () => {
    const figures = compare(everything)
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length)
    for (const { value } of figures) expect(value).toBeTypeOf("number")
    expect(figures.filter(({ unit }) => unit === "/s").map(({ value }) => value)).toEqual([9000, 3000])
  })

  it("compare clients round by round", () => {
    const samples = { "raw fetch": [1, 1, 10, 10, 10], "effect-polytomic": [2, 2, 2, 20, 20] }
    const [figure] = compare(measured(at("post"), samples))
    expect(figure).toEqual({ name: "small POST, to raw fetch", value: 2, unit: "x" })
    const [, lines] = tableOf(measured(at("post"), samples))
    expect(lines).toEqual([["post", "10.0 ms", "2.00 ms 2.00x"]])
  })

  it("are only those that were measured", () => {
    expect(compare([])).toEqual([])
    expect(compare(measured(at("get"), { "raw fetch": [2], "effect-polytomic": [3] }))).toEqual([
      { name: "small GET, to raw fetch", value: 1.5, unit: "x", target: 1.1 }
    ])
  })
})

describe("tables", () => {
  it("show times beside their ratio to raw fetch", () => {
    expect(tableOf(measured(at("get"), { "raw fetch": [0.2], "effect-polytomic": [0.3] }))).toEqual([
      ["", ">raw fetch", ">effect-polytomic"],
      [["get", "200 us", "300 us 1.50x"]]
    ])
  })

  it("show every unit", () => {
    expect([quantity(0.1234, "ms"), quantity(12.34, "ms"), quantity(3.456, "MB"), quantity(1234.5, "/s")]).toEqual([
      "123 us",
      "12.3 ms",
      "3.46 MB",
      "1235/s"
    ])
  })

  it("have a line for each row of a step, and no ratio of other units", () => {
    const times = measured(at("rows"), { "raw fetch": [1000], "effect-polytomic": [1500] })
    const memory = measured(at("memory"), { "raw fetch": [70], "effect-polytomic": [80] }, "MB")
    expect(tableOf([...times, ...memory])[1]).toEqual([
      ["rows", "1000.0 ms", "1500.0 ms 1.50x"],
      ["memory", "70.0 MB", "80.0 MB"]
    ])
  })
})

describe("the plot", () => {
  const versions = { Node: "24.0.0", effect: "4.1.0" }

  it("has a bar for every client that was measured, and its value", () => {
    const measurements = measured(at("get"), { "raw fetch": [2], "effect-polytomic": [3.5] })
    const [calls] = panels(measurements)
    // Rows that are measured on a stubbed fetch only have no time over loopback, so they are omitted.
    const others = rows.slice(1).filter(({ stubOnly }) => !stubOnly)
    expect(others.length).toBeGreaterThan(0)
    expect(others.length).toBeLessThan(rows.length - 1)
    const bars = calls?.groups.map(([, bars]) => bars)
    expect(bars).toEqual([[["effect-polytomic", 1.75]], ...others.map(() => [])])
    const svg = draw({ versions, measurements })
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toMatch(/>1\.75<\/text>/)
    expect(svg).toContain('fill="#12a06b"')
    expect(svg).toContain("Node 24.0.0, effect 4.1.0")
    expect(svg).toMatch(/<title>[^<]+<\/title>/)
    expect(svg).not.toMatch(/<style|class=/)
    expect(svg).not.toContain('fill="#d9822b"')
  })

  it("fits on light and dark, and lets no text go beyond its edges", () => {
    const svg = draw({ versions, measurements: JSON.parse(JSON.stringify(everything)) })
    const [, width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number)
    const fills = new Set([...svg.matchAll(/<text [^>]*fill="([^"]*)"/g)].map(([, fill]) => fill))
    expect([...fills]).toEqual(["#7a7a7a"])
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)]
    expect(places.length).toBeGreaterThan(50)
    for (const [, x, y] of places) {
      expect(Number(x)).toBeLessThan(width ?? 0)
      expect(Number(y)).toBeLessThan(height ?? 0)
    }
    for (const client of clients) expect(svg).toContain(`>${client}</text>`)
  })
})
