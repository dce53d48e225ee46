/** Pages of the visitor. */

type Headers = { readonly [name: string]: string }

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const page = (status: number, title: string, body: string, headers: Headers = {}): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title><body><h1>${escape(title)}</h1>${body}</body></html>`,
    {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
        // The callback URL contains the state, which must not leak as a referrer.
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        ...headers
      }
    }
  )

const again = `<p><a href="/">Back to the beginning</a></p>`

export const home = (headers: Headers): Response =>
  page(200, "Connect your CRM", `<form method="post" action="/connect"><button>Connect</button></form>`, headers)

export const waiting = (headers: Headers): Response =>
  page(
    200,
    "One moment",
    `<p role="status" data-state="waiting">Checking …</p>${again}<script type="module" src="/status.js"></script>`,
    headers
  )

export const refused = (message: string, headers: Headers): Response =>
  page(400, "That did not work", `<p>${escape(message)}</p>${again}`, headers)

export const trouble = (status: number): Response =>
  page(status, "Please try again later", `<p>We can't reach the service that does this.</p>${again}`)

export const notFound = (): Response => page(404, "There is no such page", again)

export const seeOther = (location: string, headers: Headers = {}): Response =>
  new Response(null, { status: 303, headers: { location, "referrer-policy": "no-referrer", ...headers } })

/** Status of the connection, for the script of the page. */
export const state = (state: "waiting" | "healthy" | "failed", text: string): Response =>
  Response.json({ state, text }, { headers: { "cache-control": "no-store" } })

export const script = (): Response =>
  new Response(
    `const box = document.querySelector("[role=status]")
do {
  const { state, text } = await (await fetch("/status")).json()
  box.textContent = text
  box.dataset.state = state
} while (box.dataset.state === "waiting")
`,
    { headers: { "content-type": "text/javascript; charset=utf-8" } }
  )
