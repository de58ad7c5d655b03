// fixture: preset recommended
import express from "express";
import session from "express-session";
import apicache from "apicache";
import { pages } from "./pages";

const app = express();
app.use(apicache.middleware("5 seconds"));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ beforeSession
app.use(session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false }));
app.use("/", pages);
