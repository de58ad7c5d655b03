// fixture: path docs/tutorials/verify/mongodb/part-4/exercise-8/solution.js
import { User, hash } from "./models.js";

const user = await User.create({ username: "ada", password: "secret12" });
console.log("stored hash matches:", user.password === hash("secret12"));
