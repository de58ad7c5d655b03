// fixture: path .maestro/scripts/data.js
// What flows on a telephone fill in, against a server that they fill themselves.
const data = {
  rooms: { open: { name: "hiroba" }, closed: { name: "kaigi", joinCode: "123" } },
  e2eePassword: "Hiroba1@abcdefghij",
};

output.data = data;
