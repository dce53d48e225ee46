/** Runs the scenario in a browser page, which posts the outcomes to its own server. */
import { run } from "./all.ts"

const { location } = globalThis as unknown as { readonly location: { readonly search: string } } // a page has one
const parameters = new URLSearchParams(location.search)
const outcomes = await run({
  baseUrl: parameters.get("baseUrl") ?? "",
  observerUrl: parameters.get("observerUrl") ?? ""
})

await fetch("/", { method: "POST", body: outcomes.map((outcome) => JSON.stringify(outcome)).join("\n") })
