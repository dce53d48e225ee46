/** Databases and warehouses. */
import { type ConnectionType, choices, type Field, flag, integer, required, secret, text } from "./ConnectionType.ts"
import { documents, relational } from "./dataset.ts"

const ssh: ReadonlyArray<Field> = [
  /*#__PURE__*/ flag("ssh", "Connect over SSH tunnel", { default: false }),
  /*#__PURE__*/ text("ssh_host", "SSH host"),
  /*#__PURE__*/ integer("ssh_port", "SSH port"),
  /*#__PURE__*/ text("ssh_user", "SSH user"),
  /*#__PURE__*/ secret("ssh_private_key", "SSH private key")
]

const schemaOf = (name: string): string => name.split(".")[0] ?? name

/** The schemas and tables of the pretended data. */
const tables: ReadonlyArray<Field> = /*#__PURE__*/ (() => [
  text("schema", "Schema", {
    complete: () => choices(...new Set(relational.items.map((item) => schemaOf(item.name))))
  }),
  text("table", "Table", {
    complete: ({ schema }) =>
      choices(
        ...relational.items
          .map((item) => item.name)
          .filter((name) => typeof schema !== "string" || schemaOf(name) === schema)
      )
  })
])()

/** The completion of a database's name, which takes an account to ask with. */
const databases =
  (user: string, ...names: ReadonlyArray<string>) =>
  (configuration: { readonly [name: string]: unknown }): ReturnType<typeof choices> =>
    configuration[user] === undefined ? [] : choices(...names)

const postgresFields = (port: number): ReadonlyArray<Field> => [
  required("hostname", "Host"),
  integer("port", "Port", { required: true, default: port }),
  required("database", "Database", { complete: databases("username", "app", "postgres", "warehouse") }),
  required("username", "User name"),
  secret("password", "Password"),
  flag("ssl", "Use SSL", { default: false }),
  text("client_certificate", "Client certificate"),
  secret("client_key", "Client key"),
  ...ssh
]

export const all: ReadonlyArray<ConnectionType> = /*#__PURE__*/ (() => [
  {
    id: "postgresql",
    name: "PostgreSQL",
    source: true,
    destination: true,
    enrichment: true,
    fields: [
      ...postgresFields(5432),
      flag("change_detection", "Use change data capture", { default: false }),
      text("publication", "Publication", {
        complete: ({ change_detection }) => (change_detection === true ? choices("polytomic", "all_tables") : [])
      })
    ],
    parameters: tables,
    data: relational
  },
  {
    id: "redshift",
    name: "Amazon Redshift",
    source: true,
    destination: true,
    fields: postgresFields(5439),
    parameters: tables,
    data: relational
  },
  {
    id: "mysql",
    name: "MySQL",
    source: true,
    destination: true,
    enrichment: true,
    fields: [
      required("hostname", "Host"),
      integer("port", "Port", { default: 3306 }),
      required("account", "User name"),
      secret("passwd", "Password", { required: true }),
      required("dbname", "Database", { complete: databases("account", "app", "shop") }),
      flag("ssl", "Use SSL", { default: false }),
      flag("change_detection", "Use change data capture", { default: false }),
      ...ssh
    ],
    parameters: tables,
    data: relational
  },
  {
    id: "snowflake",
    name: "Snowflake",
    source: true,
    destination: true,
    enrichment: true,
    fields: [
      required("account", "Account"),
      required("username", "User name"),
      secret("password", "Password"),
      secret("private_key", "Private key"),
      secret("private_key_passphrase", "Passphrase of the private key"),
      required("dbname", "Database", { complete: databases("username", "ANALYTICS", "RAW") }),
      text("warehouse", "Warehouse", { complete: databases("username", "COMPUTE_WH", "LOADING_WH") }),
      text("params", "Additional parameters")
    ],
    parameters: tables,
    data: relational
  },
  {
    id: "bigquery",
    name: "Google BigQuery",
    source: true,
    destination: true,
    fields: [
      text("project_id", "Project", { complete: () => choices("analytics-prod", "analytics-staging") }),
      secret("service_account", "Service account key", { required: true }),
      text("location", "Location", { complete: () => choices("US", "EU", "us-central1", "europe-west1") }),
      flag("structured_values_as_json", "Write structured values as JSON", { default: false })
    ],
    parameters: tables,
    data: relational
  },
  {
    id: "mongodb",
    name: "MongoDB",
    source: true,
    destination: true,
    fields: [
      required("hosts", "Hosts"),
      required("username", "User name"),
      secret("password", "Password", { required: true }),
      text("database", "Database", { complete: databases("username", "app", "admin") }),
      text("params", "Additional parameters"),
      flag("srv", "Hosts are an SRV record", { default: false }),
      flag("ssl", "Use SSL", { default: true }),
      flag("change_detection", "Use change streams", { default: false })
    ],
    data: documents
  }
])()
