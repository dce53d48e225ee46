/** Draws measurements as SVG: bars without a background, and text of a gray that stands out from white and from black. */
import { coldRows } from "./coldStart.ts"
import { type Measurement, medianOf, ratio, runtimes, type Where } from "./measurement.ts"
import { rows } from "./plan.ts"

/** Data of the plot; the JSON that the benchmarks write has it all. */
interface Drawable {
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

/** A chart of bars: groups from top to bottom, in each a bar for every client that was measured. */
interface Panel {
  readonly title: string
  readonly digits: number
  readonly groups: ReadonlyArray<readonly [name: string, bars: ReadonlyArray<readonly [client: string, value: number]>]>
}

const panel = (
  title: string,
  digits: number,
  groups: ReadonlyArray<string>,
  value: (group: number, client: string) => number | undefined
): Panel => ({
  title,
  digits,
  groups: groups.map((name, group) => [
    name,
    Object.keys(colors).flatMap((client) => {
      const found = value(group, client)
      return found === undefined ? [] : [[client, found] as const]
    })
  ])
})

/** Content of the picture: every kind of call, the longest one on each runtime, and cold starts. */
export const panels = (all: ReadonlyArray<Measurement>): ReadonlyArray<Panel> => {
  const loopback = (row: string, runtime: Where["runtime"] = "Node"): Where => ({ row, runtime, transport: "loopback" })
  const drawn = rows.filter(({ transports }) => transports?.includes("loopback") !== false)
  return [
    panel(
      "Calls over loopback on Node: time, where raw fetch takes 1",
      2,
      drawn.map(({ title }) => title.replace(", each", "")),
      (group, client) =>
        client === "raw fetch" ? undefined : ratio(all, loopback(drawn[group]?.id ?? ""), client, "raw fetch")
    ),
    panel("A list of 5,000 connections: ms", 1, runtimes, (group, client) =>
      medianOf(all, loopback("list5000", runtimes[group]), client)
    ),
    panel("Start to first answer, over an empty start: ms", 0, runtimes, (group, client) => {
      const median = medianOf(all, loopback(coldRows.answered, runtimes[group]), client)
      // Nothing starts faster than an empty program: less than 0 is noise.
      return median === undefined || client === "HttpApiClient" ? undefined : Math.max(median, 0)
    })
  ].filter(({ groups }) => groups.some(([, bars]) => bars.length > 0))
}

const width = 920
/** Left end of the bars, and the most that one is long. */
const left = 200
const longest = 640
const barHeight = 13

/** Text alternative of the picture. */
const spoken = "Time of each kind of call beside raw fetch, of a list on three runtimes, and of cold starts"

/** Draws them. */
export const draw = ({ measurements, versions }: Drawable): string => {
  const parts: Array<string> = []
  const text = (x: number, y: number, content: string, more = ""): void =>
    void parts.push(`<text x="${x}" y="${y}" fill="${gray}"${more}>${content}</text>`)
  const bar = (x: number, y: number, length: number, client: string): void =>
    void parts.push(
      `<rect x="${x}" y="${y}" width="${length.toFixed(1)}" height="${barHeight - 3}" fill="${colors[client]}"/>`
    )
  const all = panels(measurements)
  const named = ["Node", "Deno", "workerd", "effect", "polytomic"].filter((name) => versions[name] !== undefined)
  text(4, 22, "effect-polytomic, measured", ' font-size="17" font-weight="bold"')
  text(4, 42, `Medians; less is better. ${named.map((name) => `${name} ${versions[name]}`).join(", ")}`)
  const shown = new Set(all.flatMap(({ groups }) => groups.flatMap(([, bars]) => bars.map(([client]) => client))))
  let x = 4
  for (const client of Object.keys(colors).filter((client) => shown.has(client))) {
    bar(x, 56, 14, client)
    text(x + 20, 65, client)
    x += 50 + 6.5 * client.length
  }
  let y = 104
  for (const { digits, groups, title } of all) {
    text(4, y, title, ' font-weight="bold"')
    y += 14
    const most = Math.max(...groups.flatMap(([, bars]) => bars.map(([, value]) => value)))
    for (const [name, bars] of groups) {
      if (bars.length === 0) continue
      text(left - 10, y + (bars.length * barHeight) / 2 + 3, name, ' text-anchor="end"')
      for (const [client, value] of bars) {
        const length = (value / most) * longest
        bar(left, y, length, client)
        text(Math.round(left + length + 5), y + 9, value.toFixed(digits))
        y += barHeight
      }
      y += 9
    }
    y += 34
  }
  return `<svg role="img" aria-label="${spoken}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="system-ui, sans-serif" font-size="12">
<title>${spoken}</title>
${parts.join("\n")}
</svg>
`
}
