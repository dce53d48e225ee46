/** Draws measurements as SVG: bars without a background, and text of a gray that stands out from white and from black. */
import { type Row, rows } from "./calls.ts"
import { at, type Measurement, medianOf, ratio, runtimes } from "./measurement.ts"

const colors: Readonly<Record<string, string>> = {
  "raw fetch": "#9aa0a6",
  "official SDK": "#d9822b",
  "plain Effect": "#4c8bf5",
  HttpApiClient: "#9166d4",
  "effect-polytomic, one resource": "#7cc9a6",
  "effect-polytomic": "#12a06b"
}

/** Content of the picture: every kind of call, the longest one on each runtime, and cold starts, with a bar for each client. */
export const panels = (all: ReadonlyArray<Measurement>) => {
  const bars = (valueOf: (client: string) => number) =>
    Object.keys(colors).flatMap((client) => {
      const value = valueOf(client)
      return Number.isNaN(value) ? [] : [[client, value] as const]
    })
  // Nothing starts faster than an empty program: less than 0 is noise.
  const onRuntimes = (row: string) =>
    runtimes.map((runtime) => {
      return [runtime, bars((client) => Math.max(medianOf(all, at(row, runtime), client), 0))] as const
    })
  const ratios = ({ id, title }: Row) => {
    const ratioOf = (client: string) => (client === "raw fetch" ? Number.NaN : ratio(all, at(id), client, "raw fetch"))
    return [title.replace(", each", ""), bars(ratioOf)] as const
  }
  const calls = rows.filter(({ stubOnly }) => !stubOnly).map(ratios)
  const starts = onRuntimes("first answer")
  return [
    { title: "Calls over loopback on Node: time, where raw fetch takes 1", digits: 2, groups: calls },
    { title: "A list of 5,000 connections: ms", digits: 1, groups: onRuntimes("list5000") },
    { title: "Start to first answer, over an empty start: ms", digits: 0, groups: starts }
  ].filter(({ groups }) => groups.some(([, bars]) => bars.length > 0))
}

/** Text alternative of the picture. */
const spoken = "Time of each kind of call beside raw fetch, of a list on three runtimes, and of cold starts"

/** Draws a run, as the JSON of the benchmarks has it. */
export const draw = (run: {
  readonly versions: Readonly<Record<string, string>>
  readonly measurements: ReadonlyArray<Measurement>
}): string => {
  const parts: Array<string> = []
  const text = (x: number, y: number, content: string, more = "") =>
    parts.push(`<text x="${x}" y="${y}" fill="#7a7a7a"${more}>${content}</text>`)
  const bar = (x: number, y: number, width: number, client: string) =>
    parts.push(`<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="10" fill="${colors[client]}"/>`)
  const all = panels(run.measurements)
  const parties = ["Node", "Deno", "workerd", "effect", "polytomic"].filter((name) => run.versions[name] !== undefined)
  const [width, left, longest] = [920, 200, 640]
  text(4, 22, "effect-polytomic, measured", ' font-size="17" font-weight="bold"')
  text(4, 42, `Medians; less is better. ${parties.map((name) => `${name} ${run.versions[name]}`).join(", ")}`)
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
    for (const [name, bars] of groups.filter(([, bars]) => bars.length > 0)) {
      text(left - 10, y + (bars.length * 13) / 2 + 3, name, ' text-anchor="end"')
      for (const [client, value] of bars) {
        const length = (value / most) * longest
        bar(left, y, length, client)
        text(Math.round(left + length + 5), y + 9, value.toFixed(digits))
        y += 13
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
