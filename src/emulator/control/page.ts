/** The page of the emulator: HTML, style and script, without external resources. */

/** HTML of the page. */
export const page: string = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Polytomic emulator</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="page.css">
<script src="page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
  <h1>Polytomic emulator</h1>
  <p id="health" aria-live="off">Loading</p>
  <nav aria-label="Parts of the page">
    <a href="#syncs">Syncs</a> <a href="#connections">Connections</a> <a href="#requests">Requests</a>
    <a href="#faults">Faults</a> <a href="#events">Events</a> <a href="#deliveries">Deliveries</a>
  </nav>
</header>
<p id="message" role="status"></p>
<main id="main" tabindex="-1">
  <section aria-labelledby="clock-title" class="half">
    <h2 id="clock-title">Clock and state</h2>
    <p><time id="now">–</time> (<span id="mode">–</span>)</p>
    <form id="advance"><label>Advance by <input name="by" value="PT10M" size="8" required></label> <button>Advance</button></form>
    <p><button id="toggle" type="button">Stop the clock</button> <button id="reset" type="button">Reset everything</button></p>
  </section>
  <section aria-labelledby="webhook-title" class="half">
    <h2 id="webhook-title">Try a webhook</h2>
    <form id="webhook">
      <label>API key <input name="key" value="test-key" autocomplete="off" required></label>
      <label>Endpoint <input name="endpoint" type="url" placeholder="https://example.com/hook" required></label>
      <label>Secret <input name="secret" value="a-secret-of-the-emulator" autocomplete="off" required></label>
      <button>Register</button>
    </form>
    <form id="emit">
      <label>Event <input name="type" value="sync.completed" required></label>
      <label>Payload <input name="event" value='{"sync_id":"example"}' required></label>
      <button>Send</button>
    </form>
  </section>
  <section aria-labelledby="syncs"><h2 id="syncs">Syncs</h2><div id="syncs-list"></div></section>
  <section aria-labelledby="connections"><h2 id="connections">Connections</h2><div id="connections-list"></div></section>
  <section aria-labelledby="requests">
    <h2 id="requests">Requests</h2>
    <p><span id="counts"></span> <button id="clear" type="button">Empty the journal</button></p>
    <div id="requests-list"></div>
  </section>
  <section aria-labelledby="faults">
    <h2 id="faults">Faults</h2>
    <form id="fault">
      <label>Fault <select name="fault">
        <option value='{"type":"status","status":500}'>status 500</option>
        <option value='{"type":"status","status":429,"retryAfter":1}'>status 429</option>
        <option value='{"type":"status","status":503}'>status 503</option>
        <option value='{"type":"latency","milliseconds":2000}'>2 seconds late</option>
        <option value='{"type":"reset","when":"after"}'>connection reset</option>
        <option value='{"type":"garbage"}'>garbage</option>
        <option value='{"type":"html502"}'>HTML 502</option>
        <option value='{"type":"duplicate"}'>delivered twice</option>
      </select></label>
      <label>Operation <input name="operation" placeholder="connections.list"></label>
      <label>Times <input name="times" type="number" min="1" size="4"></label>
      <button>Add</button>
    </form>
    <div id="faults-list"></div>
  </section>
  <section aria-labelledby="events"><h2 id="events">Events</h2><div id="events-list"></div></section>
  <section aria-labelledby="deliveries"><h2 id="deliveries">Deliveries</h2><div id="deliveries-list"></div></section>
</main>
<dialog id="details" aria-labelledby="details-title">
  <h2 id="details-title">Request</h2>
  <pre id="details-text" tabindex="0" aria-label="Request and response"></pre>
  <form method="dialog"><button>Close</button></form>
</dialog>
</body>
</html>
`

/** Icon of the page. */
export const icon: string =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#0550ae"/></svg>'

/** Style of the page. */
export const style: string = `
:root { --text: #1b1f24; --soft: #57606a; --back: #fff; --line: #d0d7de; --accent: #0550ae; --bad: #a40e26; --good: #116329 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --soft: #9da7b3; --back: #0d1117; --line: #3d444d; --accent: #79b8ff; --bad: #ff9b93; --good: #6fdd8b }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--back) }
h1 { font-size: 1.4rem; margin: 0 } h2 { font-size: 1.1rem; margin: 0 0 .5rem }
a { color: var(--accent) } nav a { margin-right: .75rem }
.skip { position: absolute; left: -100rem } .skip:focus { position: static }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem }
main:focus { outline: none }
section { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; grid-column: 1 / -1; overflow-x: auto }
section.half { grid-column: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .5rem 0 }
input, select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: .25rem; padding: .2rem .5rem; max-width: 100% }
button { cursor: pointer; color: var(--accent); border-color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
progress { accent-color: var(--accent); width: 8rem }
.bad { color: var(--bad) } .good { color: var(--good) } .soft, #health { color: var(--soft) }
#message { min-height: 1.5em; margin: .5rem 0 }
dialog { color: inherit; background: var(--back); border: 1px solid var(--line); width: min(60rem, 95vw) }
pre { overflow: auto; max-height: 60vh; white-space: pre-wrap; overflow-wrap: anywhere }
`
