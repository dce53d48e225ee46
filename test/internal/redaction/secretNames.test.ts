/** Names whose values are secrets, and similar names whose values are not. */
import { assert, describe, it } from "@effect/vitest"
import { isSecretName } from "../../../src/internal/redaction/secretNames.ts"

describe("a field name", () => {
  for (const name of [
    ...[
      "password",
      "passwd",
      "passphrase",
      "passcode",
      "db_pass",
      "PGPASSWORD",
      "pwd",
      "secret",
      "token",
      "credential"
    ],
    ...[
      "private",
      "signature",
      "authorization",
      "service_account",
      "connection_string",
      "sentry_dsn",
      "api_key",
      "apiKey"
    ],
    ...[
      "X-Api-Key",
      "access key",
      "account.key",
      "app_key",
      "sharedkey",
      "key",
      "ssh_key",
      "sig",
      "x_sig",
      "client_id"
    ],
    ...["application_id", "access_id", "api_id", "client_certificate", "ca_cert", "db.password"]
  ]) {
    it(`${name} is that of a secret`, () => assert.isTrue(isSecretName(name)))
  }

  for (const name of [
    ...[
      "",
      "name",
      "passenger",
      "compass_x",
      "pass_rate",
      "monkey",
      "keyboard",
      "sigma",
      "signal",
      "my_client_id",
      "cert"
    ],
    ...["primary_key", "foreignKey", "partition_key", "sort_key", "public_key", "page_token", "next_page_token"],
    ...[
      "token_endpoint",
      "token_expiry",
      "secret_username",
      "secret_name",
      "token_type",
      "token_url",
      "token_uri",
      "dsn_a"
    ]
  ]) {
    it(`${name === "" ? "that is empty" : name} is not secret`, () => assert.isFalse(isSecretName(name)))
  }

  it("is compared by its last 128 characters", () => {
    assert.isTrue(isSecretName(`${"x".repeat(10_000)}_password`))
    assert.isTrue(isSecretName(`token${"x".repeat(123)}`))
    assert.isFalse(isSecretName(`token${"x".repeat(124)}`))
  })
})
