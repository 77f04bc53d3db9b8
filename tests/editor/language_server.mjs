/**
 * A real YAML language server with our schemas, as editors run it: no mistake in real files, mistakes where there
 * are some, completion and hints. `make editor` runs it; it needs Node and the npm registry.
 */
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))
/** A file of ours, as the protocol names it. */
function address(file) {
  return String(pathToFileURL(root + file))
}

const wired = JSON.parse(readFileSync(`${root}.vscode/settings.json`, "utf8"))["yaml.schemas"]
const settings = {
  validate: true, hover: true, completion: true,
  schemas: Object.fromEntries(Object.entries(wired).map(([file, files]) => [address(file), files])),
}
const server = spawn("yaml-language-server", ["--stdio"], { stdio: ["pipe", "pipe", "inherit"] })
const waiting = new Map()
const mistakes = new Map()
let buffer = Buffer.alloc(0)
let asked = 0

/** Send one message in the protocol's frame. */
function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message })
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}

/** Ask, and wait for the answer. */
function ask(method, params) {
  asked += 1
  send({ id: asked, method, params })
  return new Promise(resolve => waiting.set(asked, resolve))
}

/** Take up one message: an answer, a question about our settings, or the mistakes of a file. */
function take(message) {
  if (message.method === "textDocument/publishDiagnostics") {
    const { uri, diagnostics } = message.params
    mistakes.set(uri, diagnostics.map(each => `${each.range.start.line + 1}: ${each.message}`))
  } else if (message.method === "workspace/configuration") {
    send({ id: message.id, result: message.params.items.map(item => (item.section === "yaml" ? settings : null)) })
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null })
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result)
    waiting.delete(message.id)
  }
}

server.stdout.on("data", chunk => {
  buffer = Buffer.concat([buffer, chunk])
  for (;;) {
    const head = buffer.indexOf("\r\n\r\n")
    if (head < 0) return
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head))[1])
    if (buffer.length < end) return
    take(JSON.parse(buffer.subarray(head + 4, end)))
    buffer = buffer.subarray(end)
  }
})

/** Open a text under a name, and wait until the server has looked for mistakes. */
async function open(name, text) {
  const uri = address(name)
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } })
  for (let wait = 0; wait < 200 && !mistakes.has(uri); wait += 1) await new Promise(resolve => setTimeout(resolve, 50))
  return uri
}

/** What the server offers at a place, with the words beside each. */
async function offered(uri, line, character) {
  const found = await ask("textDocument/completion", { textDocument: { uri }, position: { line, character } })
  return (found.items ?? found).map(item => [item.label, item.documentation?.value ?? item.documentation ?? ""])
}

await ask("initialize", {
  processId: process.pid, rootUri: String(pathToFileURL(root)), capabilities: { workspace: { configuration: true } },
})
send({ method: "initialized", params: {} })
send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } })

const sheet = readFileSync(`${root}content/assistants/chatgpt.yml`, "utf8")
const lines = sheet.split("\n")
const row = lines.findIndex(line => line.includes('value: "on"'))

const real = await open("content/assistants/chatgpt.yml", sheet)
assert.deepEqual(mistakes.get(real), [])
const headline = { line: row + 1, character: 10 }
const hint = await ask("textDocument/hover", { textDocument: { uri: real }, position: headline })
assert.match(hint.contents.value, /^Tables, rules and the comparison read this fact/)

const twoMistakes = sheet.replace('value: "on"', "value: sometimes").replace("    runs: cloud", "    rnus: cloud")
const broken = await open("content/assistants/a.yml", twoMistakes)
const runs = lines.findIndex(line => line.startsWith("    runs: cloud"))
assert.equal(mistakes.get(broken).length, 3)
const said = `${row + 1}: Value is not accepted. Valid values: "never"`
assert.ok(mistakes.get(broken).some(each => each.startsWith(said)))
assert.ok(mistakes.get(broken).includes(`${runs + 1}: Property rnus is not allowed.`))

const typing = await open("content/assistants/b.yml", lines.with(row, "        value: ").join("\n"))
assert.deepEqual((await offered(typing, row, 15))[0], ["never", "No, never"])

const modeline = "# yaml-language-server: $schema=../../.schemas/data.json\nslug: new\nsens\n"
const started = await open("content/data/new.yml", modeline)
assert.ok((await offered(started, 2, 4)).some(([label]) => label === "sensitivity"))

const quiz = readFileSync(`${root}quiz/should-i-share.yml`, "utf8")
assert.deepEqual(mistakes.get(await open("quiz/should-i-share.yml", quiz)), [])
const misspelt = await open("quiz/c.yml", quiz.replace("data.sensitivity: secret", "data.sensitivty: secret"))
assert.equal(mistakes.get(misspelt).length, 1)
assert.match(mistakes.get(misspelt)[0], /Property data\.sensitivty is not allowed/)

process.stdout.write("the language server accepts, refuses, completes and explains\n")
process.exit(0)
