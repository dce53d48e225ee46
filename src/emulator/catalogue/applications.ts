/** Applications, file stores and webhooks. */
import { type ConnectionType, choices, flag, integer, required, secret, text } from "./ConnectionType.ts"
import { billing, files, hubspot, none, salesforce, sheets, webhook } from "./dataset.ts"

const regions = choices("us-east-1", "us-west-2", "eu-central-1", "eu-west-1", "ap-southeast-2")

const connectMode = /*#__PURE__*/ (() =>
  text("connect_mode", "How to connect", {
    default: "browser",
    choices: [
      { value: "browser", label: "In the browser" },
      { value: "code", label: "With a code" },
      { value: "api", label: "With an own client" }
    ]
  }))()

export const all: ReadonlyArray<ConnectionType> = /*#__PURE__*/ (() => [
  {
    id: "salesforce",
    name: "Salesforce",
    source: true,
    destination: true,
    oauth: true,
    api: "https://example.my.salesforce.com",
    fields: [
      text("domain", "Domain", {
        complete: () => choices("https://login.salesforce.com", "https://test.salesforce.com")
      }),
      connectMode,
      text("client_id", "Client id"),
      secret("client_secret", "Client secret"),
      secret("oauth_refresh_token", "Refresh token"),
      flag("enforce_api_limits", "Stay below a limit of API calls", { default: false }),
      integer("daily_api_calls", "API calls in a day"),
      text("connected_user", "Connected user", { readonly: true })
    ],
    data: salesforce
  },
  {
    id: "hubspot",
    name: "HubSpot",
    source: true,
    destination: true,
    oauth: true,
    api: "https://api.hubapi.com",
    fields: [
      connectMode,
      text("client_id", "Client id"),
      secret("client_secret", "Client secret"),
      secret("oauth_refresh_token", "Refresh token"),
      flag("static_lists", "Sync static lists", { default: false }),
      text("hub_domain", "Hub domain", { readonly: true })
    ],
    data: hubspot
  },
  {
    id: "airtable",
    name: "Airtable",
    source: true,
    destination: true,
    api: "https://api.airtable.com",
    fields: [
      secret("api_key", "Personal access token", { required: true }),
      text("base", "Base", { complete: () => [{ value: "appW2x3Y4z5A6b7C8", label: "Customer base" }] })
    ],
    data: sheets
  },
  {
    id: "stripe",
    name: "Stripe",
    source: true,
    destination: false,
    api: "https://api.stripe.com",
    fields: [
      secret("api_key", "API key", { required: true }),
      text("account_id", "Account"),
      text("api_version", "API version", { default: "2024-06-20" })
    ],
    data: billing
  },
  {
    id: "gsheets",
    name: "Google Sheets",
    source: true,
    destination: true,
    oauth: true,
    api: "https://sheets.googleapis.com",
    fields: [
      text("spreadsheet_id", "Spreadsheet", {
        complete: () => [{ value: "1AbCdEfGhIjKlMnOp", label: "Customers 2024" }]
      }),
      connectMode,
      text("client_id", "Client id"),
      secret("client_secret", "Client secret"),
      flag("has_headers", "The first row has the names", { default: true }),
      text("user_email", "Connected user", { readonly: true })
    ],
    data: sheets
  },
  {
    id: "s3",
    name: "Amazon S3",
    source: true,
    destination: true,
    fields: [
      required("s3_bucket_name", "Bucket"),
      required("s3_bucket_region", "Region", { complete: () => regions }),
      text("auth_mode", "Authentication", {
        default: "access_key_and_secret",
        choices: [
          { value: "access_key_and_secret", label: "Access key and secret" },
          { value: "iam_role", label: "IAM role" }
        ]
      }),
      text("aws_access_key_id", "Access key id"),
      secret("aws_secret_access_key", "Secret access key"),
      text("iam_role_arn", "ARN of the IAM role"),
      text("external_id", "External id", { readonly: true }),
      text("aws_user", "AWS user", { readonly: true })
    ],
    data: files
  },
  {
    id: "webhook",
    name: "Webhook",
    source: false,
    destination: true,
    fields: [
      required("url", "URL"),
      text("auth_method", "Authentication", {
        default: "polytomic_secret",
        choices: choices("polytomic_secret", "basic", "header", "query", "oauth_client_credentials")
      }),
      secret("secret", "Secret that requests are signed with", { readonly: true }),
      {
        name: "basic",
        type: "object",
        title: "User name and password",
        fields: [text("username", "User name"), secret("password", "Password")]
      },
      {
        name: "header",
        type: "object",
        title: "Header",
        fields: [text("name", "Name"), secret("value", "Value")]
      },
      {
        name: "oauth",
        type: "object",
        title: "OAuth client credentials",
        fields: [
          text("client_id", "Client id"),
          secret("client_secret", "Client secret"),
          text("token_endpoint", "Token endpoint"),
          text("scopes", "Scopes")
        ]
      },
      {
        name: "headers",
        type: "array",
        title: "Further headers",
        fields: [text("name", "Name"), secret("value", "Value")]
      }
    ],
    data: webhook
  },
  {
    id: "clearbit",
    name: "Clearbit",
    source: false,
    destination: false,
    enrichment: true,
    api: "https://person.clearbit.com",
    fields: [secret("api_key", "API key", { required: true })],
    data: none
  },
  {
    id: "dbtcloud",
    name: "dbt Cloud",
    source: false,
    destination: false,
    orchestration: true,
    api: "https://cloud.getdbt.com",
    fields: [
      secret("token", "API token", { required: true }),
      text("url", "URL", { default: "https://cloud.getdbt.com" })
    ],
    data: none
  }
])()
