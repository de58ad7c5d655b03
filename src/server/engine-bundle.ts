// Everything of the server that needs the linter or the parser is one bundle, which only its threads load at once.
export { answeredAsThread } from "./threads.js";
export { disable } from "./directives.js";
