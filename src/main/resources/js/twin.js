// What stands in the other language is pointed at once the words here read differently and those there do not.
function isChanged(field) {
  return field && field.value !== field.defaultValue;
}

function look(form, twin) {
  const { title, text, body } = form.elements;
  const left = twin.dataset.twin !== "here" || !isChanged(form.elements["other-title"]);
  twin.toggleAttribute("data-stale", left && [title, text, body].some(isChanged));
}

function start() {
  for (const twin of document.querySelectorAll("form .twin")) {
    const form = twin.closest("form");
    form.addEventListener("input", () => look(form, twin));
    look(form, twin);
  }
}

start();
document.addEventListener("main-shown", start);
