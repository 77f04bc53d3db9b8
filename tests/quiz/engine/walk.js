// The twin of `told` and `walked` in test_engine_js.py; it runs beside the engine's own lines.

function told(decision) {
  const fired = engine.table.rules.reduce(
    (bits, { id }, i) => (decision.rules.includes(id) ? bits | (1n << BigInt(i)) : bits), 0n)
  const assumed = Object.entries(decision.assumed).map(([name, value]) => `${name}=${value}`).join(",")
  const word = (value) => value ?? "None"
  return `${word(decision.verdict)} ${word(decision.line)} ${fired.toString(16)} ${decision.asked.join(",")} ` +
    `${assumed} ${decision.ignored.join(",")}`
}

function walkTool(kind, tool, today, plain) {
  const lines = []
  const further = (answers) => {
    const decision = decide(engine, answers, today)
    const open = decision.asked.find((name) => !(name in answers))
    if (open === undefined) lines.push(told(decision))
    else for (const option of plain[open]) further({ ...answers, [open]: option })
  }
  further({ data: [kind], tool })
  return lines.join("\n")
}

function walkKind(kind, tools, today) {
  const plain = Object.fromEntries(engine.table.questions.map(
    ({ id, options, unsure }) => [id, options.filter((option) => !unsure.includes(option))]))
  return tools.map((tool) => walkTool(kind, tool, today, plain))
}
