/**
 * The engine: answers in, verdict and rules out, over the compiled table.
 *
 * The twin of `generator/quiz/engine/decide.py`. Both interpret the same table, and a test holds them equal on
 * every combination. Pure: no page, no clock, no memory of earlier answers. It knows no topic, rule or word.
 */

/** @typedef {import("../data/types.js").Question} Question */
/** @typedef {import("../data/types.js").Answers} Answers */
/** @typedef {import("../data/types.js").Decision} Decision */
/** @typedef {import("../data/types.js").Values} Values */
/** @typedef {import("../data/types.js").Engine} Engine */

/**
 * Write what rules read of a tool: attributes, and each topic as it stands on that day.
 *
 * @param {Engine} engine
 * @param {string} tool
 * @param {string} today - ISO day; such days compare as text
 * @param {Answers} answers - one may say where its model runs
 * @returns {Values} the same each time: copy it before writing
 */
export function reads(engine, tool, today, answers) {
  const { table, names, plans } = engine
  const other = readAs(table, tool, answers)
  const key = `${today} ${tool} ${other}`
  const there = plans.get(key)
  if (there) return there
  const entry = table.tools[other] ?? { attributes: {} }
  /** @type {Values} */
  const values = new Array(names.size)
  const put = (/** @type {string} */ name, /** @type {string} */ value) => {
    const here = names.get(name)
    if (here !== undefined) values[here] = value
  }
  for (const [name, value] of Object.entries(entry.attributes)) put(`plan.${name}`, value)
  for (const [topic, careful] of Object.entries(table.careful)) {
    const [value, lastDay] = entry.topics[topic] ?? [careful, null]
    put(`plan.${topic}`, lastDay === null || today <= lastDay ? value : careful)
  }
  put("plan.offers_cloud", table.choice?.in_cloud[tool] ? "yes" : "no")
  plans.set(key, values)
  return values
}

/**
 * The tool whose facts hold: where an answer says if its model runs in a cloud, that is read unless it says: here.
 *
 * @param {import("../data/types.js").Table} table
 * @param {string} tool
 * @param {Answers} answers
 * @returns {string}
 */
export function readAs({ choice }, tool, answers) {
  return (choice && answers[choice.question] !== choice.device && choice.in_cloud[tool]) || tool
}

/**
 * Write what rules read for one kind of data, and say which further questions it raises.
 *
 * @param {Engine} engine
 * @param {string} kind
 * @param {boolean} forced - whether another member of the set identifies a person, so that all count as identified
 * @param {Values} plan
 * @param {Answers} answers
 * @returns {{values: Values, asked: string[]}}
 */
export function member(engine, kind, forced, plan, answers) {
  const values = plan.slice()
  const attributes = engine.table.data[kind] ?? {}
  for (const name in attributes) {
    const here = engine.names.get(`data.${name}`)
    if (here !== undefined) values[here] = forced && name === "identifying" ? "yes" : attributes[name]
  }
  const asked = []
  for (const { question, slot, asked: isAsked } of engine.questions) {
    let answer = question.usual ? attributes[question.usual] ?? question.usual : question.careful
    if (isAsked(values)) {
      asked.push(question.id)
      const given = /** @type {string} */ (answers[question.id])
      if (question.unsure.includes(given)) answer = question.careful
      else if (question.options.includes(given)) answer = given
    }
    values[slot] = /** @type {string} */ (answer)
  }
  return { values, asked }
}

/**
 * @param {Engine} engine
 * @param {Values} values - gets what each signal says
 */
export function readSignals(engine, values) {
  for (const { slot, lines } of engine.signals) {
    values[slot] = lines.find(([, holds]) => holds(values))?.[0]
  }
}

/**
 * @param {Engine} engine
 * @param {Values} values
 * @param {Set<number>} [fired] - gets the numbers of the rules that fire
 * @returns {number} the verdict's number, -1 when no rule fires
 */
function judge(engine, values, fired) {
  readSignals(engine, values)
  let worst = -1
  const { rules } = engine.table
  for (let i = 0; i < rules.length; i++) {
    // Without a list to fill, a rule that could not raise the verdict need not be tried.
    if ((fired || rules[i].verdict > worst) && engine.rules[i](values)) {
      fired?.add(i)
      if (rules[i].verdict > worst) worst = rules[i].verdict
    }
  }
  return worst
}

/** Whether a kind of data says who it is about, so that all count as identified. @param {Engine} engine @param {string[]} kinds */
export function isForced({ table }, kinds) {
  return kinds.some((kind) => table.data[kind]?.identifying === "yes")
}

/**
 * One kind or tool or several, each once, in the order given.
 *
 * @param {string | string[] | undefined} given
 * @returns {string[]}
 */
export function listed(given) {
  return given ? [...new Set([given].flat())] : []
}

/**
 * Read each kind of data with each tool. What a quiz does not ask for stands there once, and nothing is read of it.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @returns {{values: Values, asked: string[]}[]} none while something that is asked first is not there
 */
function membersOf(engine, answers, today) {
  const [kinds, tools] = ["data", "tool"].map((name) => engine.first.includes(name) ? listed(answers[name]) : [""])
  const forced = isForced(engine, kinds)
  return tools.flatMap((tool) => {
    const plan = reads(engine, tool, today, answers)
    return kinds.map((kind) => member(engine, kind, forced, plan, answers))
  })
}

/**
 * The verdict's number alone: what `decide` would say, without its reasons.
 *
 * @param {Engine} engine
 * @param {Answers} answers - with all that is asked first
 * @param {string} today
 * @returns {number}
 */
export function verdictNumber(engine, answers, today) {
  return Math.max(...membersOf(engine, answers, today).map(({ values }) => judge(engine, values)))
}

/**
 * Decide.
 *
 * @param {Engine} engine - from `prepare`
 * @param {Answers} answers - kinds and tools must be in the table: callers check what people bring
 * @param {string} today - ISO day: the later of the visitor's clock and the build
 * @returns {Decision}
 */
export function decide(engine, answers, today) {
  const { table, first } = engine
  const members = membersOf(engine, answers, today)
  const further = Object.keys(answers).filter((name) => ![...first, "today"].includes(name))
  if (!members.length) return { verdict: null, line: null, rules: [], asked: first, assumed: {}, ignored: further }
  /** @type {Set<number>} */
  const fired = new Set()
  const raised = new Set()
  /** @type {Map<string, string>} */
  const usual = new Map()
  let worst = -1
  for (const { values, asked } of members) {
    for (const { question, slot } of engine.questions) {
      if (!asked.includes(question.id)) continue
      raised.add(question.id)
      const answered = question.options.includes(/** @type {string} */ (answers[question.id]))
      if (question.usual && !answered && !usual.has(question.id)) {
        usual.set(question.id, /** @type {string} */ (values[slot]))
      }
    }
    worst = Math.max(worst, judge(engine, values, fired))
  }
  const verdict = worst < 0 ? null : table.verdicts[worst]
  const inOrder = table.questions.map(({ id }) => id)
  return {
    verdict,
    line: verdict === "avoid" ? lineOf(engine, answers, today, raised) : null,
    rules: table.rules.filter((_, i) => fired.has(i)).map(({ id }) => id),
    asked: [...first, ...inOrder.filter((id) => raised.has(id))],
    assumed: Object.fromEntries(inOrder.flatMap((id) => (usual.has(id) ? [[id, usual.get(id) ?? ""]] : []))),
    ignored: further.filter((name) => !raised.has(name) || !table.questions.some(
      ({ id, options }) => id === name && options.includes(/** @type {string} */ (answers[name])))),
  }
}

/**
 * Whether the tool in these answers may be named as a better place for all that is to be shared.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @returns {boolean}
 */
export function maySuggest(engine, answers, today) {
  return membersOf(engine, answers, today).every(({ values }) => {
    readSignals(engine, values)
    return engine.suggests(values)
  })
}

/**
 * The answers that were asked for: what a question of another case was told says nothing about this one.
 *
 * Whoever looks at what another answer would lead to starts from these. The other answer may raise a question that is
 * not asked here, and an old answer to it would be read as one that somebody gave.
 *
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {Set<string>} asked - ids of the questions asked
 * @returns {Answers}
 */
export function standing(engine, answers, asked) {
  const counts = (/** @type {string} */ name) => engine.first.includes(name) || (asked.has(name) && engine.table.questions
    .some(({ id, options }) => id === name && options.includes(/** @type {string} */ (answers[name]))))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => counts(name)))
}

/**
 * Whether this visitor could make a question's change from the present answers.
 *
 * @param {Question} question
 * @param {Answers} answers
 * @param {Set<string>} raised - ids of the questions asked
 * @returns {boolean}
 */
export function canChange(question, answers, raised) {
  return question.change !== undefined && raised.has(question.id) &&
    question.change.from.includes(/** @type {string} */ (answers[question.id] || ""))
}

/**
 * @param {Engine} engine
 * @param {Answers} answers
 * @param {string} today
 * @param {Set<string>} raised
 * @returns {"not_yet" | "not_here"}
 */
function lineOf(engine, answers, today, raised) {
  const better = standing(engine, answers, raised)
  for (const question of engine.table.questions) {
    if (canChange(question, better, raised)) better[question.id] = question.change?.to
  }
  return verdictNumber(engine, better, today) < engine.table.verdicts.indexOf("avoid") ? "not_yet" : "not_here"
}
