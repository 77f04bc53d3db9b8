/**
 * Where the code of every quiz that decides begins: with the data that the script before it has left.
 */
import { plain } from "./sorts/plain.js"
import { QuizPage } from "./page/quiz-page.js"
import { report } from "./sorts/report.js"
import { share } from "./sorts/share.js"
import { todo } from "./sorts/todo.js"
import { unpackCore, unpackDetails } from "./data/unpack.js"

/** What the two scripts of data leave, packed. @type {{quizCore?: any, quizDetails?: any}} */
const given = /** @type {any} */ (window)

const SORTS = { plain, report, share, todo }

/** Show the quiz of this page. */
export function start() {
  const core = unpackCore(given.quizCore)
  new QuizPage(core, SORTS[core.result]).start(() => given.quizDetails ? unpackDetails(given.quizDetails) : null)
}
