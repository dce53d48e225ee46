/** Script of the emulator's page. It inserts strings as text only, so stored data cannot run. */

/** JavaScript of the page. */
export const script: string = `
"use strict"
const $ = (id) => document.getElementById(id)
const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? ""
const api = new URL(location.pathname.includes("/instances/") ? "polytomic/" : "../", location.href)
let journal = { items: new Map(), last: 0 }

const call = async (method, path, body, headers = {}) => {
  const response = await fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...(token ? { "x-emulator-token": token } : {}), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body)
  })
  const text = await response.text()
  const json = text === "" ? undefined : JSON.parse(text)
  if (!response.ok) throw new Error(json?.error ? json.error.message + " " + json.error.hint : (json?.message ?? "Status " + response.status))
  return json
}

const say = (text, bad = false) => {
  $("message").textContent = text
  $("message").className = bad ? "bad" : "good"
}

const act = (work, done) => async (event) => {
  event.preventDefault()
  const form = event.currentTarget instanceof HTMLFormElement ? new FormData(event.currentTarget) : undefined
  try {
    await work(form)
    say(done)
    await refresh()
  } catch (error) {
    say(error.message, true)
  }
}

const element = (name, content, attributes = {}) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (content instanceof Node) made.append(content)
  else made.textContent = content ?? ""
  return made
}

const table = (id, caption, columns, rows, empty) => {
  const place = $(id)
  const focused = document.activeElement?.dataset?.key
  if (rows.length === 0) return place.replaceChildren(element("p", empty, { class: "soft" }))
  const made = element("table", undefined, { "aria-label": caption })
  const head = element("tr")
  for (const column of columns) head.append(element("th", column, { scope: "col" }))
  const header = element("thead", head)
  const body = element("tbody")
  for (const row of rows) {
    const line = element("tr")
    for (const cell of row) line.append(element("td", cell))
    body.append(line)
  }
  made.append(header, body)
  place.replaceChildren(made)
  // A list that is drawn again must not take the focus away.
  if (focused) place.querySelector('[data-key="' + CSS.escape(focused) + '"]')?.focus()
}

const button = (text, key, work) => {
  const made = element("button", text, { type: "button", "data-key": key })
  made.addEventListener("click", work)
  return made
}

const newest = (items) => items.slice(-100).reverse()

const showRequest = async (number) => {
  try {
    const request = await call("GET", "requests/" + number)
    $("details-title").textContent = "Request " + number
    $("details-text").textContent = JSON.stringify(request, null, 2)
    $("details").showModal()
  } catch (error) {
    say(error.message, true)
  }
}

const drawSyncs = async () => {
  const { items } = await call("GET", "syncs")
  table("syncs-list", "Syncs", ["Name", "Kind", "Status", "Progress"], items.map(({ kind, name, progress, status }) => {
    const bar = progress === null ? "–" : element("progress", undefined, { max: "1", value: String(progress), "aria-label": "Progress of " + name })
    return [name, kind, status, bar]
  }), "There are no syncs.")
}

const drawRequests = async () => {
  let page
  do {
    page = await call("GET", "requests?cursor=" + journal.last)
    if (page.total < journal.last) journal = { items: new Map(), last: 0 }
    else for (const item of page.items) journal.items.set(item.number, item)
    // Requests without a response are fetched again.
    const pending = page.items.find(({ status, fault }) => status === undefined && fault === undefined)
    journal.last = pending !== undefined ? pending.number - 1 : (page.items.at(-1)?.number ?? journal.last)
    if (pending !== undefined) break
  } while (page.next !== null)
  const shown = Array.from(journal.items.values()).slice(-100)
  journal.items = new Map(shown.map((item) => [item.number, item]))
  const refused = await call("GET", "requests/refused")
  $("counts").textContent = page.total + " requests, " + refused.total + " refused or with ignored fields, " + page.dropped + " dropped from the journal."
  table("requests-list", "Requests", ["Request", "Status", "Operation", "Remarks"], shown.toReversed().map((entry) => [
    button(entry.method + " " + entry.target, "r" + entry.number, () => showRequest(entry.number)),
    String(entry.status ?? "none yet"), entry.operation ?? "none",
    [entry.fault ? "fault: " + entry.fault.type : "", entry.replayed ? "replayed" : "", entry.ignored.length ? "ignored: " + entry.ignored.join(", ") : ""].filter(Boolean).join("; ")
  ]), "There were no requests.")
}

const drawFaults = async () => {
  const { items } = await call("GET", "faults")
  table("faults-list", "Faults", ["Fault", "For", "Hits", ""], items.map(({ fault, hits, id, match }) => [
    fault.type + (fault.status ? " " + fault.status : ""), JSON.stringify(match) === "{}" ? "all requests" : JSON.stringify(match), String(hits),
    button("Remove", id, act(() => call("DELETE", "faults/" + id), "The fault was removed."))
  ]), "There are no faults.")
}

const drawState = async () => {
  const connections = (await call("GET", "state?table=connections")).tables.connections ?? []
  table("connections-list", "Connections", ["Name", "Type", "Status"], connections.map(({ name, status, type }) => [name, type, status]), "There are no connections.")
  const events = (await call("GET", "state?table=events")).tables.events ?? []
  table("events-list", "Events", ["Type", "Time", "Payload"], newest(events).map(({ created_at, event, type }) => [type, created_at, JSON.stringify(event)]), "There were no events.")
  const deliveries = (await call("GET", "deliveries")).items
  table("deliveries-list", "Deliveries", ["Event", "Endpoint", "Attempt", "Result"], newest(deliveries).map((one) => [
    one.type, one.url, String(one.attempt), one.delivered ? "delivered, " + one.status : (one.error ?? "status " + one.status) + (one.retryAt ? "; again at " + one.retryAt : "")
  ]), "Nothing was delivered.")
}

const drawClock = async () => {
  const [clock, health] = [await call("GET", "clock"), await call("GET", "health")]
  $("now").textContent = clock.now
  $("now").dateTime = clock.now
  $("mode").textContent = clock.mode === "real" ? "running" : "stopped"
  $("toggle").textContent = clock.mode === "real" ? "Stop the clock" : "Let the clock run"
  $("health").textContent = "Instance " + health.instance + ", seed " + health.seed + ", ready"
}

let drawing
const refresh = () => {
  drawing ??= (async () => {
    try {
      await drawClock(); await drawSyncs(); await drawRequests(); await drawFaults(); await drawState()
    } catch (error) {
      say(error.message, true)
    } finally {
      drawing = undefined
    }
  })()
  return drawing
}

$("advance").addEventListener("submit", act((form) => call("POST", "clock/advance", { by: form.get("by") }), "The clock was advanced."))
$("toggle").addEventListener("click", act(() => call("PUT", "clock", { mode: $("mode").textContent === "running" ? "manual" : "real" }), "The clock was changed."))
$("reset").addEventListener("click", act(async () => { journal = { items: new Map(), last: 0 }; await call("POST", "reset", {}) }, "Everything was reset."))
$("clear").addEventListener("click", act(async () => { await call("DELETE", "requests"); journal = { items: new Map(), last: 0 } }, "The journal is empty."))
$("fault").addEventListener("submit", act((form) => {
  const match = { ...(form.get("operation") ? { operation: form.get("operation") } : {}), ...(form.get("times") ? { times: Number(form.get("times")) } : {}) }
  return call("POST", "faults", { fault: JSON.parse(form.get("fault")), match })
}, "The fault was added."))
$("webhook").addEventListener("submit", act((form) =>
  call("POST", new URL("api/webhooks", api), { endpoint: form.get("endpoint"), secret: form.get("secret") }, { authorization: "Bearer " + form.get("key") }), "The webhook was registered."))
$("emit").addEventListener("submit", act(async (form) => {
  await call("POST", "events", { type: form.get("type"), event: JSON.parse(form.get("event")) })
  await call("POST", "clock/advance", { by: "PT0S" })
}, "The event was sent."))

refresh()
setInterval(() => { if (!document.hidden) refresh() }, 1000)
`
