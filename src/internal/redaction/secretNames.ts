/** Names of fields, parameters and headers whose value is a secret. */

/** Maximum length of a compared name: external text can contain a "name" of any length. */
const longestName = 128

/**
 * Words in the names of secrets. The last line lists fields that the connection types of the API mark as sensitive without one of
 * these words.
 */
const secretWords =
  /pass(?:w(?:or)?d|phrase|code)|pass$|pwd|secret|token|credential|private|signature|authorization|service_account|connection_string|dsn$|(?:api|access|account|app|shared)_?key|(?:^|_)(?:key|sig)$|^(?:client|application|access|api)_id$|^(?:client_certificate|ca_cert)$/

/** Names with such a word whose value is not a secret. */
const publicName =
  /(?:primary|foreign|partition|sort|public)_key|page_token|_(?:endpoint|expiry|username|name|type|ur[il])$/

/**
 * Returns `true` for the name of a secret, in any of the usual spellings: `api_key`, `apiKey`, `X-Api-Key`, `PGPASSWORD`,
 * `db.password`.
 */
export const isSecretName = (name: string): boolean => {
  const words = name
    .slice(-longestName)
    .replace(/[a-z0-9](?=[A-Z])/g, "$&_")
    .toLowerCase()
    .replace(/[-. ]/g, "_")
  return secretWords.test(words) && !publicName.test(words)
}
