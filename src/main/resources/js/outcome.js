// The button of a form says what happens: a choice with `data-go` brings the button's words along.
function follow(form) {
  const go = form.querySelector("input[data-go]:checked")?.dataset.go;
  const button = form.querySelector(".send-bar > button.first[type=submit]");
  if (go && button) button.textContent = go;
}

function start() {
  for (const form of document.querySelectorAll("form:has(input[data-go])")) {
    form.addEventListener("change", () => follow(form));
    follow(form);
  }
}

start();
document.addEventListener("main-shown", start);
