/**
 * What the second script adds to every quiz: taking the result along.
 */
import { grounds } from "./grounds.js"
import { take } from "./take.js"

/** @type {import("./types.js").More} */
export const more = { grounds, begin: () => [], advice: () => [], take }
