// fixture: path mail/scripts/data.js
const data = {
  e2eePassword: "Hiroba1@abcdefghij",
  //            ^^^^^^^^^^^^^^^^^^^^ password
};

output.data = data;
