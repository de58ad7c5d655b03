exports.reset = (req, res) => {
  const { email, otp, newPassword } = req.body;
  console.log("reset", {
    email,
    otp,
    password: newPassword ? "provided" : "missing",
    passwordLength: newPassword?.length,
  });
  res.json({ ok: Boolean(otp) });
};
