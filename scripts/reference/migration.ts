/** Writes the way from the official SDK to this package. */
import type { Version } from "../../codegen/model.ts"
import { tagOf } from "../../src/internal/errors/statuses.ts"
import { officialCall, ourCall } from "./calls.ts"
import type { Lineage, Member } from "./lineages.ts"
import { anchor, blocks, code, fence, head, table } from "./markdown.ts"
import { headingOf } from "./operationSection.ts"
import { fileOf } from "./resourcePage.ts"

/** `docs/migration.md`. */
export const migrationPage = (latest: Version, lineages: ReadonlyArray<Lineage>): string => {
  const current = lineages.filter(({ newest }) => newest.version === latest)
  const ours = current.filter(({ newest }) => isOurs(newest)).length
  return (
    head +
    blocks(
      "# From the official SDK",
      `Every call of the official TypeScript SDK (\`polytomic\` 25.9, API version ${latest.version}: ${current.length - ours} calls) and the call that takes its place. ` +
        "Names are the same, so most calls change their brackets only.",
      fence("typescript", before),
      fence("ts", after),
      "## What changes in every call",
      table(["official SDK", "here"], general),
      "## Options",
      table(["official SDK", "here"], options),
      "## Errors",
      errorsText,
      table(["official SDK", "`_tag` here", "class here"], errors),
      "## Calls",
      `${current.length - ours} of the SDK, and ${ours} that is published for ${latest.version} but not in the SDK. "…" stands for further fields. Services are imported from ` +
        "`effect-polytomic`; their pages in the [reference](reference/README.md) have inputs, outputs, errors and an example.",
      table(["official SDK", "here", "service", "returns"], current.map(row)),
      "## Older versions",
      olderText
    )
  )
}

const isOurs = ({ operation: { endpoint } }: Member): boolean =>
  endpoint.evidence.some(({ kind }) => kind === "documentsOnly")

const row = (lineage: Lineage): ReadonlyArray<string> => {
  const { newest } = lineage
  const { className } = newest.resource
  const place = `reference/${fileOf(className)}#${anchor(headingOf(lineage))}`
  return [
    isOurs(newest) ? "not in the SDK" : code(officialCall(newest)),
    `[${code(ourCall(newest))}](${place})`,
    code(className),
    returns(newest)
  ]
}

const returns = ({ operation }: Member): string => {
  if (operation.item !== undefined) return `\`Stream\` of items; one page: \`${operation.name}Page\``
  return {
    empty: "nothing",
    data: "`data`",
    list: "`data`, an array",
    body: "the whole body"
  }[operation.success.type]
}

const before = `import { PolytomicClient } from "polytomic"

const client = new PolytomicClient({ token: "test-key" })
const { data } = await client.connections.get("248df4b7-aa70-47b8-a036-33ac447e668d")
console.log(data?.name)`

const after = `import * as Effect from "effect/Effect"
import { Connections, Polytomic } from "effect-polytomic"

const program = Effect.gen(function* () {
  const connections = yield* Connections
  const connection = yield* connections.get({ id: "248df4b7-aa70-47b8-a036-33ac447e668d" })
  console.log(connection.name) // => "Example database"
})

program.pipe(Effect.provide(Polytomic.layer({ apiKey: "test-key" })), Effect.runPromise)`

const general: ReadonlyArray<readonly [string, string]> = [
  [
    "one client with all resources: `client.modelSync.executions`",
    "one service a resource: `yield* ModelSyncExecutions`"
  ],
  [
    "path parameters one by one, then the request: `update(id, { name })`",
    "one flat object for path, query and body: `update({ id, name })`"
  ],
  ["a promise that rejects", "an `Effect` with its errors in the type; it sends nothing until it runs"],
  [
    "the envelope: `(await client.connections.get(id)).data?.name`",
    "the content: `(yield* connections.get({ id })).name`"
  ],
  ["lists: `data` may be undefined or null", "lists: always an array"],
  [
    "pages: pass `pagination.next_page_token` yourself",
    "pages: the call returns a `Stream`; `<name>Page` reads one page"
  ],
  ["responses are cast to their types", "responses are validated"],
  ["`undefined` for every missing value", "`null` where `null` is documented"],
  ["dates: strings", "dates: strings, branded `Timestamp`; `Timestamp.toDateTime` makes a `DateTime`"]
]

const options: ReadonlyArray<readonly [string, string]> = [
  [
    "`new PolytomicClient({ token })`",
    "`Polytomic.layer({ apiKey })`, or `Polytomic.layerConfig()` with `POLYTOMIC_API_KEY`"
  ],
  ["`environment`, `baseUrl`", "`Polytomic.layer({ baseUrl })`, or `POLYTOMIC_BASE_URL`"],
  ["`fetch`", "`Polytomic.layer({ fetch })`, or an `HttpClient` below `PolytomicClient.layer()`"],
  ["`version`", "the entry point: `effect-polytomic/v2024-02-08` sends that version and has its types"],
  [
    "`auth`, custom headers for partner and organization keys",
    "`Credentials.partnerKey`, `Credentials.organizationKey`, `Credentials.fromEffect`, for a program or for one call"
  ],
  [
    "`timeoutInSeconds: 5` (per attempt, 60 by default)",
    '`Effect.provideService(Deadline.Deadline, Deadline.make({ attempt: "5 seconds" }))`; the whole call has a deadline, too'
  ],
  [
    "`maxRetries: 0`",
    "`Effect.provideService(RetryPolicy.RetryPolicy, RetryPolicy.none)`; retries depend on method and idempotency key"
  ],
  [
    "`idempotencyKey: key`",
    "`PolytomicClient.withIdempotencyKey(key)`; the client generates one for each POST, and for each PATCH that accepts one"
  ],
  [
    "`abortSignal`",
    "interrupt the fiber: `Effect.timeout`, `Effect.race`, or `Effect.runPromise(program, { signal })`"
  ],
  ["`.withRawResponse()`", "`PolytomicClient.withResponse`: status, headers, request id, attempts"],
  [
    "`queryParams`, `additionalBodyParameters`",
    "an operation is a value: spread it, add the field, run it with `PolytomicClient.execute`"
  ],
  ["`logging`", "spans and metrics of Effect; provide a tracer"]
]

const errorsText =
  "`catch (e) { if (e instanceof Polytomic.NotFoundError) … }` becomes " +
  '`Effect.catchTag("PolytomicNotFound", (e) => …)`. `e.statusCode` is `e.status`; `e.body` is the raw text, `Redacted`; the message of ' +
  "the API is in `e.detail`, `e.key` and `e.metadata`; `e.rawResponse.headers` is `e.headers`."

// What the official SDK calls its classes.
const official: ReadonlyArray<readonly [status: number, name: string]> = [
  [400, "BadRequestError"],
  [401, "UnauthorizedError"],
  [403, "ForbiddenError"],
  [404, "NotFoundError"],
  [408, "RequestTimeoutError"],
  [409, "ConflictError"],
  [422, "UnprocessableEntityError"],
  [429, "TooManyRequestsError"],
  [500, "InternalServerError"],
  [502, "BadGatewayError"],
  [504, "GatewayTimeoutError"]
]

const ourClass = (tag: string): string => code(`PolytomicError.${tag.replace(/^Polytomic/, "")}`)

const errors: ReadonlyArray<ReadonlyArray<string>> = [
  ...official.map(([status, name]) => [
    `\`Polytomic.${name}\` (${status})`,
    code(tagOf(status)),
    ourClass(tagOf(status))
  ]),
  ...(
    [
      ["`PolytomicTimeoutError`", "PolytomicDeadlineExceeded"],
      ["`PolytomicError` with any other `statusCode`", "PolytomicUnexpectedStatus"],
      ["`PolytomicError` without a `statusCode`", "PolytomicTransportError"],
      ["none: bodies are not validated", "PolytomicDecodeError"],
      ["none: input is not validated", "PolytomicInvalidInput"],
      ["none", "PolytomicCredentialsError"],
      ["none: there is no rate limit", "PolytomicLocalRateLimitExceeded"],
      ["none: there is no circuit breaker", "PolytomicCircuitOpen"]
    ] as const
  ).map(([name, tag]) => [name, code(tag), ourClass(tag)])
]

const olderText =
  "`polytomic` 1.x on npm uses 2024-02-08 and names deletes `remove`, as does `effect-polytomic/v2024-02-08`. A program can therefore " +
  "migrate first and change the version later. The reference has the differences of older versions under **Versions** of each call; " +
  "[from curl](curl.md) lists the routes."
