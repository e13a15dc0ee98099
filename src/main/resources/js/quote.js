// "Quote" takes a post's words into the form below, each line behind a sign that says so. Without this one types them.
const LONGEST = 1200; // letters of a quote

function quoted(button) {
  const said = document.getElementById(button.dataset.quote)?.querySelector(".said");
  const words = (said?.innerText ?? "").trim().slice(0, LONGEST);
  const lines = [button.dataset.who + ":", ...words.split(/\n+/)];
  return lines.map((line) => `> ${line}`).join("\n> \n").replaceAll("\n> \n> ", "\n> ") + "\n\n";
}

function take(button, area) {
  const before = area.value.trimEnd();
  area.value = (before ? `${before}\n\n` : "") + quoted(button);
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
