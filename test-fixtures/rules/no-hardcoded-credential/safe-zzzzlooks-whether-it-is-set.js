// fixture: path tools/reset-door.js
const bcrypt = require("bcrypt");
const { people } = require("./db");

async function run() {
  const person = await people.findOne({ name: "door" });
  const isStillFirst = await bcrypt.compare("asagao-2019", person.password);
  console.log("first password is still set:", isStillFirst);
}

run();
