// CommonJS, by `require` of modules.
const { createClientWith, connections } = require("effect-polytomic/promise")
const { SyncRun } = require("effect-polytomic")
const { createClient } = require("effect-polytomic/standalone")

const fetch = async () => Response.json({ data: [] })
const calls = [createClientWith({ connections }, { apiKey: "k", fetch }), createClient({ apiKey: "k", fetch })]
Promise.all(calls.map((client) => client.connections.list())).then((lists) =>
  console.log(lists.flat().length, typeof SyncRun.bulkSync)
)
