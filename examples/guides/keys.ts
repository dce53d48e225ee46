/**
 * Keys: a partner creates one for a customer, and a program checks a key and its access.
 *
 * With `--live`: `POLYTOMIC_PARTNER_KEY` is the partner's key, `CUSTOMER_NAME` and `CUSTOMER_EMAIL` are those of the new
 * customer. Without a partner key, create a key in the app (Settings, API keys).
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { Credentials, Identity, Tenants } from "effect-polytomic"
import { print, run, secret, setting } from "./run.ts"

/** Prints the identity of the key. */
const whoAmI = Effect.gen(function* () {
  const me = yield* (yield* Identity).get()
  const kind = me.is_user
    ? `user ${me.email}`
    : me.is_partner
      ? "partner"
      : me.is_system
        ? "deployment"
        : "organization"
  return `the key of the ${kind}, for ${me.organization_name}`
}).pipe(Effect.catchTag("PolytomicUnauthorized", (e) => Effect.succeed(`no key that opens anything (${e.status})`)))

const as = (credentials: Credentials.Credentials) => Effect.provideService(Credentials.Credentials, credentials)

const guide = Effect.gen(function* () {
  const { email, key, name } = yield* Config.all({
    key: secret("POLYTOMIC_PARTNER_KEY", "test-partner-key"),
    name: setting("CUSTOMER_NAME", "Umbrella"),
    email: setting("CUSTOMER_EMAIL", "ada@umbrella.example")
  })
  const partner = Credentials.partnerKey(key)
  yield* print(yield* whoAmI.pipe(as(partner)))

  // An organization, a user in it and that user's key. A repetition only replaces the key, and the earlier one is revoked.
  const customer = yield* Tenants.provision({ name, email }).pipe(as(partner))
  const { organization, user } = customer.created
  yield* print(`organization ${organization ? "made" : "found"}, user ${user ? "made and invited" : "found"}`)

  // The key is returned only once: store it as a secret. Printing does not reveal it.
  yield* print(`the key prints as ${customer.apiKey}`)
  yield* print(yield* whoAmI.pipe(Tenants.provide(customer)))

  yield* print(yield* whoAmI.pipe(as(Credentials.apiKey("not-a-key"))))
})

await run(guide, "makes an organization and a user, who gets an INVITATION BY MAIL, and REPLACES that user's API key")
