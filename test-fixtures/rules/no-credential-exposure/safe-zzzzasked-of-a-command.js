// fixture: path src/commands/token/show.js
// A module of a command line: whoever runs it asked for what it prints.
exports.command = "token [profile]";
exports.describe = "Shows the token of a profile";
exports.builder = (args) => args.positional("profile", { type: "string" });
exports.handler = (args) => {
  console.log(args.profile.accessToken);
  console.log(`Your API key: ${args.apiKey}`);
};
