import express from "express";

const app = express();
app.use(express.json());

app.post("/login", (req, res) => {
  const { user, pwd } = req.body;
  console.log(`login of ${user} with ${pwd}`);
  //                                   ^^^ log
  res.json({ ok: user === "desk" });
});
