export { dispatch } from "./post-office";
