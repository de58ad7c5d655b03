import express from "express";
import session from "express-session";
import { rememberGuest } from "./current-guest.js";
import { frontDesk } from "./front-desk.js";
import { api } from "./routes/api.js";
import { pages } from "./routes/pages.js";

const secret = process.env.SESSION_SECRET;
if (!secret) throw new Error("SESSION_SECRET is not set");

export const app = express();

app.use("/assets", express.static("public", { maxAge: "1y", immutable: true }));
app.use(session({ secret, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true } }));
app.use(express.urlencoded({ extended: false }));
app.use(rememberGuest);
app.use("/api", api);
app.use("/front-desk", frontDesk);
app.use(pages);

app.listen(Number(process.env.PORT ?? 3000));
