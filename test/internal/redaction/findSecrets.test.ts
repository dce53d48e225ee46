/** Secrets of other systems, found by their context: their position in a text, and texts that are not secrets. */
import { describe, expect, it } from "@effect/vitest"
import { secretsOf } from "../../../src/internal/redaction/knownSecrets.ts"
import { redactText } from "../../../src/internal/redaction/redact.ts"
import { isSecretName } from "../../../src/internal/redaction/secretNames.ts"

const mask = "<redacted>"

describe("connection strings that a server quotes", () => {
  const cases: ReadonlyArray<readonly [text: string, shown: string]> = [
    // libpq, and other key=value pairs
    ["cannot connect: host=h password=TOPSECRET", `cannot connect: host=h password=${mask}`],
    ["host=h password='top secret' port=1", `host=h password='${mask}' port=1`],
    [String.raw`host=h password='it\'s s3cret' port=1`, `host=h password='${mask}' port=1`],
    ["host=h password = TOPSECRET port=1", `host=h password = ${mask} port=1`],
    ["host=h sslpassword=a;b port=1", `host=h sslpassword=${mask} port=1`],
    ["PGPASSWORD=TOPSECRET psql", `PGPASSWORD=${mask} psql`],
    ["user=a,password=b!c", `user=a,password=${mask}`],
    // ADO, ODBC
    ["Server=h;Password=TOP SECRET;Database=d", `Server=h;Password=${mask};Database=d`],
    ["Driver={X};PWD={a;b}}c};UID=u", `Driver={X};PWD=${mask};UID=u`],
    [
      "DefaultEndpointsProtocol=https;AccountKey=abc+/==;EndpointSuffix=x",
      `DefaultEndpointsProtocol=https;AccountKey=${mask};EndpointSuffix=x`
    ],
    ["Endpoint=sb://x/;SharedAccessKey=abc=;EntityPath=e", `Endpoint=sb://x/;SharedAccessKey=${mask};EntityPath=e`],
    // JDBC
    ["jdbc:sqlserver://h;password=TOPSECRET", `jdbc:sqlserver://h;password=${mask}`],
    [
      "jdbc:sqlserver://h:1433;user=sa;password={TOP;SECRET};encrypt=true",
      `jdbc:sqlserver://h:1433;user=sa;password=${mask};encrypt=true`
    ],
    ["jdbc:mysql://h/d?user=u&password=TOPSECRET", `jdbc:mysql://h/d?${mask}`],
    ["jdbc:mysql://u:TOPSECRET@h/d", `jdbc:mysql://${mask}@h/d`],
    ["jdbc:oracle:thin:scott/tiger@//h:1521/s", `jdbc:${mask}@//h:1521/s`],
    ["jdbc:snowflake://a.example/?user=u&private_key_file_pwd=TOPSECRET", `jdbc:snowflake://a.example/?${mask}`],
    // URLs
    [String.raw`postgres:\/\/bob:TOPSECRET@db`, String.raw`postgres:\/\/${mask}@db`],
    ["postgres%3A%2F%2Fbob%3ATOPSECRET%40db", `postgres%3A%2F%2F${mask}%40db`],
    ["postgres://bob:TOP/SECRET@db/main", `postgres://${mask}@db/main`],
    ["postgres://bob:TOP@SECRET@db/main", `postgres://${mask}@db/main`],
    ["postgres://bob:TOP?SEC#RET@db/main", `postgres://${mask}@db/main`],
    ["mongodb+srv://u:TOPSECRET@c.example/?w=1", `mongodb+srv://${mask}@c.example/?w=1`],
    ["redis://:TOPSECRET@h:6379", `redis://${mask}@h:6379`],
    ["https://x.example/cb#access_token=TOPSECRET", `https://x.example/cb#${mask}`],
    [String.raw`"https:\/\/x.example\/f?a=1\u0026sig=TOPSECRET"`, String.raw`"https:\/\/x.example\/f?${mask}"`],
    // DSNs of drivers
    ["u:TOPSECRET@tcp(h:3306)/d", `u:${mask}@tcp(h:3306)/d`],
    ["dial u:TOP/SECRET@account/db?warehouse=w", `dial u:${mask}@account/db?warehouse=w`],
    // SQL
    ["CREATE USER u IDENTIFIED BY 'TOPSECRET'", `CREATE USER u IDENTIFIED BY '${mask}'`],
    ["ALTER ROLE u WITH PASSWORD 'TOP''SECRET' LOGIN", `ALTER ROLE u WITH PASSWORD '${mask}' LOGIN`],
    ["Key (api_key)=(TOPSECRET) already exists", `Key (api_key)=${mask} already exists`],
    // JSON, YAML, Ruby, XML, headers
    [`{"user":"u","password":"TOP\\"SECRET","port":1}`, `{"user":"u","password":"${mask}","port":1}`],
    [String.raw`{\"client_secret\":\"TOPSECRET\"}`, String.raw`{\"client_secret\":\"${mask}\"}`],
    [`{"credentials":{"a":{"b":"TOPSECRET"}},"port":1}`, `{"credentials":${mask},"port":1}`],
    [`{'apiKey': 'TOPSECRET'}`, `{'apiKey': '${mask}'}`],
    ["password: TOPSECRET", `password: ${mask}`],
    ["password: hunter", `password: ${mask}`],
    [`:api_key => "TOPSECRET"`, `:api_key => "${mask}"`],
    ["<password>TOP SECRET</password>", `<password>${mask}</password>`],
    ["Authorization: Bearer TOPSECRET", `Authorization: ${mask}`],
    ["sent 'Bearer abcdef0123456789'", `sent 'Bearer ${mask}'`],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", `${mask}-----END RSA PRIVATE KEY-----`]
  ]
  for (const [text, shown] of cases) {
    it(`${text} becomes ${shown}`, () => {
      expect(redactText(text, [])).toBe(shown)
    })
    it(`${text}: also within JSON, a URL and both`, () => {
      for (const write of [
        (one: string) => JSON.stringify(one),
        (one: string) => encodeURIComponent(one),
        (one: string) => encodeURIComponent(JSON.stringify(one))
      ]) {
        const written = redactText(`before ${write(text)} after`, [])
        expect(written).not.toMatch(/TOP|SECRET|tiger|abc|a;b|b!c/)
        // Followed by further words, a lower-case word after `password: ` cannot be distinguished from a sentence.
        if (!text.endsWith("hunter")) expect(written).toContain(mask)
      }
    })
  }
})

describe("text without a secret is unchanged", () => {
  for (const text of [
    "password: must be at least 8 characters long",
    "password: required",
    "token: is not valid",
    "the secret is missing",
    "Bearer authentication failed",
    "mail to a@b.example, or mailto:a@b.example",
    "https://registry.example/@scope/name and http://h:8080/@me",
    "monkey=banana keyboard=qwerty primary_key=id page_token=3",
    "Key (email)=(a) already exists",
    `connection in use: "Marketing" (2 syncs)`,
    "started at 12:30, ended at 12:45",
    "field `data[0].id`: is a number, where a string was expected",
    "SELECT a, b FROM t WHERE c = 'd' AND e > 1"
  ]) {
    it(text, () => {
      expect(redactText(text, [])).toBe(text)
    })
  }
})

describe("secrets of an input", () => {
  it("include the passwords in its URLs and connection strings, whole and in part", () => {
    const found = secretsOf({
      url: "postgres://bob:p4ss/w0rd@db.example/main",
      endpoint: "https://hooks.example/in?token=t0ken-of-hook&page=1",
      params: "sslmode=require&password=p4ss-in-params",
      plain: "https://docs.example/guide?page=2"
    })
    expect(found).toContain("p4ss/w0rd")
    expect(found).toContain("t0ken-of-hook")
    expect(found).toContain("p4ss-in-params")
    expect(found.join()).not.toContain("docs.example")
  })

  it("include the values of name and value pairs, whatever field they are in, and numbers", () => {
    const found = secretsOf({
      configuration: {
        header: { name: "X-Auth", value: "value-of-header" },
        query: [{ name: "appid", value: "value-of-query" }],
        api_id: 123_456,
        projects: [{ value: "project-1", label: "One" }]
      }
    })
    expect(found).toEqual(["value-of-header", "value-of-query", "123456"])
  })
})

describe("field names", () => {
  // Every field that a connection type of the API marks as sensitive.
  const sensitive =
    "access_id access_key access_key_secret access_secret access_token admin_api_token api_id api_key api_password api_secret api_token apikey apikey_id apikey_secret app_api_key app_key app_secret application_id authentication_key aws_secret_access_key azure_access_key byo_app_token ca_cert client_certificate client_id client_key client_private_key client_secret consumer_key consumer_secret credential_config credentials deployment_api_key key merchant_token oauth_access_token oauth_refresh_token partner_api_key passwd password personal_access_token personal_api_key private_apikey private_integration_token private_key private_key_passphrase refresh_token seal_token secret secret_access_key secret_key service_account service_account_secret service_principal_secret ssh_password ssh_private_key subscription_key token token_secret tracking_api_key write_key"
  for (const name of sensitive.split(" ")) {
    it(`${name} is secret`, () => {
      expect(isSecretName(name)).toBe(true)
      const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
      for (const other of [name.toUpperCase(), name.replaceAll("_", "-"), camel]) expect(isSecretName(other)).toBe(true)
    })
  }

  for (const name of [
    "token_endpoint",
    "oauth_token_expiry",
    "public_key",
    "storage_credential_name",
    "service_account_username",
    "primary_key",
    "page_token",
    "username",
    "hostname",
    "monkey",
    "tracking_columns",
    "identity"
  ]) {
    it(`${name} is not secret`, () => {
      expect(isSecretName(name)).toBe(false)
    })
  }
})
