/** What is told is the file that was just chosen, not an address with a password. */
export function chooseDatabase(): void {
  if (!process.env.DATABASE_URL) {
    process.env.DATABASE_URL = "file:../db/app.sqlite";
    console.log("There is no database; using " + process.env.DATABASE_URL);
  }
}
