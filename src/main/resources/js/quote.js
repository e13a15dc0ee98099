// "Quote" takes a post's words into the form below, each line behind a sign that says so. Without this one types them.
async function take(button, area) {
  const answer = await fetch(button.dataset.quote).catch(() => null);
  if (!answer?.ok) return;
  const words = await answer.text();
  const before = area.value.trimEnd();
  area.value = (before ? `${before}\n\n` : "") + words;
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}

function start() {
  const area = document.querySelector("#say textarea");
  if (!area) return;
  for (const button of document.querySelectorAll("button.quote[hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => take(button, area));
  }
}

start();
for (const shown of ["main-shown", "live-shown"]) document.addEventListener(shown, start);
