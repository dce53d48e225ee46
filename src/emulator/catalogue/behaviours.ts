/**
 * Assumptions of the emulator about connection types, beyond the facts: their uses, their data, and the values to complete. A
 * type that is not named here is an application that can be read and written.
 */
import { type Behaviour, type Complete, choices } from "./ConnectionType.ts"
import {
  application,
  billing,
  documents,
  files,
  hubspot,
  none,
  relational,
  salesforce,
  sheets,
  webhook
} from "./dataset.ts"

export const behaviourOf = (id: string): Behaviour =>
  (Object.hasOwn(behaviours, id) ? behaviours[id] : undefined) ?? other

const both = { source: true, destination: true } as const

const other: Behaviour = { ...both, kind: "application", data: application }

const schemaOf = (name: string): string => name.split(".")[0] ?? name

/** The schemas and tables of the simulated data. */
const tables: { readonly [name: string]: Complete } = {
  schema: () => choices(...new Set(relational.items.map((item) => schemaOf(item.name)))),
  table: ({ schema }) =>
    choices(
      ...relational.items
        .map((item) => item.name)
        .filter((name) => typeof schema !== "string" || schemaOf(name) === schema)
    )
}

/** Completion of a database's name, which needs an account. */
const databases =
  (user: string, ...names: ReadonlyArray<string>): Complete =>
  (configuration) =>
    configuration[user] === undefined ? [] : choices(...names)

const database = (complete: Behaviour["complete"] = {}): Behaviour => ({
  ...both,
  kind: "database",
  complete: { ...tables, ...complete },
  data: relational
})

const regions: Complete = () => choices("us-east-1", "us-west-2", "eu-central-1", "eu-west-1", "ap-southeast-2")

const lookup = (api?: string): Behaviour => ({
  source: false,
  destination: false,
  enrichment: true,
  kind: "application",
  data: none,
  ...(api === undefined ? {} : { api })
})

const orchestration = (api: string): Behaviour => ({
  source: false,
  destination: false,
  orchestration: true,
  kind: "application",
  api,
  data: none
})

const store: Behaviour = { ...both, kind: "files", data: files }

const app = { ...both, kind: "application" } as const

const collections: Behaviour = { ...both, kind: "documents", data: documents }

const behaviours: { readonly [id: string]: Behaviour } = /*#__PURE__*/ (() => ({
  // Databases and warehouses
  postgresql: {
    ...database({
      database: databases("username", "app", "postgres", "warehouse"),
      publication: ({ change_detection }) => (change_detection === true ? choices("polytomic", "all_tables") : [])
    }),
    enrichment: true
  },
  redshift: database({ database: databases("username", "app", "postgres", "warehouse") }),
  redshiftserverless: database(),
  mysql: { ...database({ dbname: databases("account", "app", "shop") }), enrichment: true },
  snowflake: {
    ...database({
      dbname: databases("username", "ANALYTICS", "RAW"),
      warehouse: databases("username", "COMPUTE_WH", "LOADING_WH")
    }),
    enrichment: true
  },
  bigquery: database({
    override_project_id: () => choices("analytics-prod", "analytics-staging"),
    location: () => choices("US", "EU", "us-central1", "europe-west1")
  }),
  ...Object.fromEntries(
    [
      "awsathena",
      "azuresql",
      "clickhouse",
      "databricks",
      "googlecloudmysql",
      "googlecloudsql",
      "ibm_db2",
      "motherduck",
      "mssql",
      "synapse"
    ].map((id) => [id, database()])
  ),
  mongodb: { ...collections, complete: { database: databases("username", "app", "admin") } },
  cosmosdb: collections,
  dynamodb: collections,

  // Files and sheets
  s3: { ...store, complete: { s3_bucket_region: regions } },
  ...Object.fromEntries(["azureblob", "cloudflare_r2", "dropbox", "gcs", "sftp", "tigris"].map((id) => [id, store])),
  csv: { ...store, destination: false },
  airtable: { ...app, api: "https://api.airtable.com", data: sheets },
  gsheets: {
    ...app,
    api: "https://sheets.googleapis.com",
    complete: { spreadsheet_id: () => [{ value: "1AbCdEfGhIjKlMnOp", label: "Customers 2024" }] },
    data: sheets
  },
  sharepoint_excel: { ...app, data: sheets },
  smartsheet: { ...app, data: sheets },

  // Applications
  salesforce: {
    ...app,
    api: "https://example.my.salesforce.com",
    complete: { domain: () => choices("https://login.salesforce.com", "https://test.salesforce.com") },
    data: salesforce
  },
  hubspot: { ...app, api: "https://api.hubapi.com", data: hubspot },
  stripe: { ...app, destination: false, api: "https://api.stripe.com", data: billing },
  webhook: { ...app, source: false, data: webhook },

  // Lookups and orchestration
  amplemarket: lookup("https://api.amplemarket.com"),
  apollo: lookup("https://api.apollo.io"),
  httpenrichment: lookup(),
  zoominfo: lookup("https://api.zoominfo.com"),
  dbtcloud: orchestration("https://cloud.getdbt.com"),
  dbtprojectrepository: orchestration("https://api.github.com")
}))()
