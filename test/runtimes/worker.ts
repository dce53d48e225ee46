/** Runs the scenario inside a Worker, selected by its query string. */
import { run } from "./all.ts"

export default {
  fetch: async (request: Request): Promise<Response> => {
    const { searchParams } = new URL(request.url)
    const outcomes = await run({
      baseUrl: searchParams.get("baseUrl") ?? "",
      observerUrl: searchParams.get("observerUrl") ?? ""
    })
    return new Response(outcomes.map((outcome) => JSON.stringify(outcome)).join("\n"))
  }
}
