// fixture: preset recommended
const passport = require("passport");
const OAuth2Strategy = require("passport-oauth2").Strategy;
const { ChatClient } = require("./chat-client");

const strategy = new OAuth2Strategy({ callbackURL: "/login/callback" }, (accessToken, refreshToken, profile, done) =>
  done(null, profile),
);

strategy.userProfile = (accessToken, done) => {
  const chat = new ChatClient();
  chat.setToken(accessToken);
  chat.whoAmI().then((profile) => done(null, profile), done);
};

passport.use(strategy);
