/**
 * Draws measurements as SVG, by Apache ECharts, which renders on a server without a browser. Nothing has a background and all
 * text is of a gray that stands out from white and from black, so the picture fits on either.
 */
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "../internal/shell.ts"
import { coldRows } from "./coldStart.ts"
import { clients, type Measurement, medianOf, ratio, runtimes, type Where } from "./measurement.ts"
import { rows } from "./plan.ts"

/** Data of the plot; the JSON that the benchmarks write has it all. */
export interface Drawable {
  readonly versions: Readonly<Record<string, string>>
  readonly measurements: ReadonlyArray<Measurement>
}

const gray = "#7a7a7a"

const colors: Readonly<Record<string, string>> = {
  "raw fetch": "#9aa0a6",
  "official SDK": "#d9822b",
  "plain Effect": "#4c8bf5",
  HttpApiClient: "#9166d4",
  "effect-polytomic, one resource": "#7cc9a6",
  "effect-polytomic": "#12a06b"
}

/** A chart of bars: groups from top to bottom, in each a bar for every client. */
export interface Panel {
  readonly title: string
  readonly groups: ReadonlyArray<string>
  readonly bars: ReadonlyArray<{ readonly client: string; readonly values: ReadonlyArray<number | undefined> }>
  readonly digits: number
  /** Position of a reference line for all bars. */
  readonly line?: number
}

const panel = (
  title: string,
  groups: ReadonlyArray<string>,
  clients: ReadonlyArray<string>,
  digits: number,
  value: (group: number, client: string) => number | undefined
): Panel => ({
  title,
  groups,
  digits,
  bars: clients
    .map((client) => ({ client, values: groups.map((_, group) => value(group, client)) }))
    .filter(({ values }) => values.some((value) => value !== undefined))
})

/** Content of the picture: every kind of call, the longest one on each runtime, and cold starts. */
export const panels = (all: ReadonlyArray<Measurement>): ReadonlyArray<Panel> => {
  const loopback = (row: string, runtime: Where["runtime"] = "Node"): Where => ({ row, runtime, transport: "loopback" })
  const drawn = rows.filter(({ transports }) => transports?.includes("loopback") !== false)
  const calls = panel(
    "Calls over loopback on Node: time, where raw fetch takes 1",
    drawn.map(({ title }) => title.replace(", each", "")),
    clients.filter((client) => client !== "raw fetch"),
    2,
    (group, client) => ratio(all, loopback(drawn[group]?.id ?? ""), client, "raw fetch")
  )
  const list = panel("A list of 5,000 connections: ms", runtimes, clients, 1, (group, client) =>
    medianOf(all, loopback("list5000", runtimes[group]), client)
  )
  const cold = panel(
    "Start to first answer, over an empty start: ms",
    runtimes,
    Object.keys(colors).filter((client) => client !== "HttpApiClient"),
    0,
    (group, client) => {
      const median = medianOf(all, loopback(coldRows.answered, runtimes[group]), client)
      // Nothing starts faster than an empty program: less than 0 is noise.
      return median === undefined ? undefined : Math.max(median, 0)
    }
  )
  return [{ ...calls, line: 1 }, list, cold].filter(({ bars }) => bars.length > 0)
}

const barHeight = 13

const heightOf = ({ bars, groups }: Panel): number => groups.length * (bars.length * barHeight + 14) + 40

interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const width = 920

const labels = 180

/** The first panel takes the whole width, the others share the space below it. */
const placesOf = (all: ReadonlyArray<Panel>): { readonly places: ReadonlyArray<Place>; readonly height: number } => {
  const [first, ...others] = all
  const top = 118
  const firstHeight = first === undefined ? 0 : heightOf(first)
  const below = top + firstHeight + 62
  const columns = Math.max(others.length, 1)
  const places = all.map((panel, index): Place => {
    if (index === 0) return { left: labels, top, width: width - labels - 60, height: firstHeight }
    const column = width / columns
    return { left: 70 + (index - 1) * column, top: below, width: column - 70 - 50, height: heightOf(panel) }
  })
  const bottom = Math.max(...places.map(({ height, top }) => top + height), top)
  return { places, height: bottom + 34 }
}

/** The panels as what ECharts takes. */
const optionOf = (
  all: ReadonlyArray<Panel>,
  subtitle: string
): { readonly height: number; readonly option: object } => {
  const { height, places } = placesOf(all)
  const text = { color: gray, fontFamily: "system-ui, sans-serif", fontSize: 12 }
  const shown = [...new Set(all.flatMap(({ bars }) => bars.map(({ client }) => client)))]
  const option = {
    animation: false,
    textStyle: text,
    legend: {
      top: 54,
      left: 4,
      itemGap: 26,
      itemWidth: 14,
      itemHeight: 10,
      textStyle: text,
      data: Object.keys(colors).filter((client) => shown.includes(client))
    },
    title: [
      { text: "effect-polytomic, measured", subtext: subtitle, left: 4, top: 2, itemGap: 8 },
      ...all.map(({ title }, index) => ({
        text: title,
        left: index === 0 ? 4 : (places[index]?.left ?? 0) - 66,
        top: (places[index]?.top ?? 0) - 26
      }))
    ].map((title, index) => ({
      ...title,
      textStyle: { ...text, fontSize: index === 0 ? 17 : 13, fontWeight: "bold" },
      subtextStyle: { ...text, fontSize: 11 }
    })),
    grid: places,
    xAxis: all.map((_, gridIndex) => ({
      gridIndex,
      type: "value",
      axisLabel: text,
      splitLine: { lineStyle: { color: gray, opacity: 0.25 } }
    })),
    yAxis: all.map(({ groups }, gridIndex) => ({
      gridIndex,
      type: "category",
      inverse: true,
      data: groups,
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: gray } }
    })),
    series: all.flatMap(({ bars, digits, line }, index) =>
      bars.map(({ client, values }, bar) => ({
        name: client,
        type: "bar",
        xAxisIndex: index,
        yAxisIndex: index,
        barGap: "10%",
        barCategoryGap: "22%",
        color: colors[client],
        emphasis: { disabled: true },
        data: values.map((value) => (value === undefined ? null : Number(value.toFixed(digits)))),
        label: { show: true, position: "right", ...text, fontSize: 10 },
        ...(line === undefined || bar > 0
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: "none",
                label: { show: false },
                lineStyle: { color: gray, type: "solid", width: 1.5 },
                data: [{ xAxis: line }]
              }
            })
      }))
    )
  }
  return { height, option }
}

interface ECharts {
  readonly init: (
    element: null,
    theme: null,
    options: { readonly renderer: "svg"; readonly ssr: true; readonly width: number; readonly height: number }
  ) => {
    readonly setOption: (option: object) => void
    readonly renderToSVGString: () => string
    readonly dispose: () => void
  }
}

/** Text alternative of the picture. */
const spoken = "Time of each kind of call beside raw fetch, of a list on three runtimes, and of cold starts"

/** Leaves out what answers to a mouse, which a picture in a document does not, and adds a title. */
const still = (svg: string): string =>
  svg
    .replace(/<style ?>[\s\S]*?<\/style>\n*/, "")
    .replace(/ (?:class|pointer-events)="[^"]*"/g, "")
    .replace(/^<svg ([^>]*)>/, `<svg role="img" aria-label="${spoken}" $1>\n<title>${spoken}</title>`)
    .trimEnd()
    .concat("\n")

/** Draws them. ECharts is there once `installPeers` has run. */
export const draw = ({ measurements, versions }: Drawable): string => {
  const require = createRequire(join(root, "bench", "package.json"))
  const echarts = require("echarts") as ECharts // of its own types, only what is used; they are not there for who never draws
  const names = ["Node", "Deno", "workerd", "effect", "polytomic"]
  const subtitle = names
    .flatMap((name) => (versions[name] === undefined ? [] : [`${name} ${versions[name]}`]))
    .join(", ")
  const { height, option } = optionOf(panels(measurements), `Medians; less is better. ${subtitle}`)
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height })
  try {
    chart.setOption(option)
    return still(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}
