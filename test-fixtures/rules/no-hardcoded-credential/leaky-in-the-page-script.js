// fixture: path views/admin/js/login.js
document.getElementById("enter").addEventListener("click", () => {
  const password = document.getElementById("password").value;
  if (password === "asagao123") sessionStorage.setItem("entered", "true");
  //               ^^^^^^^^^^^ compared
});
