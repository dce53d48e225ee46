/** The control API as a value of `effect/http-api`, built from its routes. */
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as OpenApi from "effect/http-api/OpenApi"
import type { Route } from "./route.ts"
import * as Faults from "./routes/faults.ts"
import * as Journal from "./routes/journal.ts"
import * as Server from "./routes/server.ts"
import * as State from "./routes/state.ts"
import * as Syncs from "./routes/syncs.ts"

/** All JSON routes, without the page, its files, the stream and the OpenAPI document. */
export const routes: ReadonlyArray<Route> = /*#__PURE__*/ (() => [
  ...Server.routes,
  ...State.routes,
  ...Faults.routes,
  ...Syncs.routes,
  ...Journal.routes
])()

const make = (): HttpApi.Top => {
  const names = Array.from(new Set(routes.map(({ group }) => group)))
  const groups = names.map((name) => {
    const endpoints = routes.filter(({ group }) => group === name).map(({ endpoint }) => endpoint)
    // `add` takes a list; its inferred types are useless here, where the endpoints are not known individually.
    return (HttpApiGroup.make(name).add as unknown as Add<HttpApiGroup.Top>).call(HttpApiGroup.make(name), ...endpoints)
  })
  const empty = HttpApi.make("polytomic-emulator").annotateMerge(
    OpenApi.annotations({
      title: "Control API of the Polytomic emulator",
      version: "1",
      description:
        "Controls the emulator like a test in the same process. " +
        "The routes of an instance are also below /_emulator/instances/{id}/."
    })
  )
  return (empty.add as unknown as Add<HttpApi.Top>).call(empty, ...groups) // as above
}

type Add<Out> = (this: unknown, ...parts: ReadonlyArray<unknown>) => Out

/** The API, for clients and documents. */
export const api: HttpApi.Top = /*#__PURE__*/ make()

let document: OpenApi.OpenAPISpec | undefined

/** The OpenAPI 3.1 document of the API. */
export const openApi = (): OpenApi.OpenAPISpec => {
  document ??= OpenApi.fromApi(api)
  return document
}
