// fixture: preset recommended
const passport = require("passport");
const OAuth2Strategy = require("passport-oauth2").Strategy;
const { ChatClient } = require("./chat-client");

const chat = new ChatClient();

const strategy = new OAuth2Strategy({ callbackURL: "/login/callback" }, (accessToken, refreshToken, profile, done) =>
  done(null, profile),
);

strategy.userProfile = (accessToken, done) => {
  chat.setToken(accessToken);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  chat.whoAmI().then((profile) => done(null, profile), done);
};

passport.use(strategy);
