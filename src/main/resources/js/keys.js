// Keys for everything that carries data-key: one key, or two after each other as in "g t".
const PATIENCE = 1200; // milliseconds in which the second key of a pair counts
const KEPT = "touchstone.keys";
const dialog = document.querySelector("dialog.keys");
const opener = document.querySelector(".keys-open");
const choice = dialog.querySelector("input[name=keys]");
let first = { key: "", at: 0 };

function isTyping(element) {
  if (element.isContentEditable) return true;
  return element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])");
}

// AltGr and, on a Mac, Option make the brackets of a German keyboard; with letters they mean something else.
function isMeant(event) {
  if (event.metaKey || event.isComposing || event.repeat || event.defaultPrevented) return false;
  if (event.getModifierState("AltGraph")) return true;
  return !event.ctrlKey && !(event.altKey && /[a-z]/i.test(event.key));
}

function follow(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((one) => one.checkVisibility());
  const target = all.find((one) => one.closest("main")) ?? all[0];
  if (!target) return false;
  if (target.matches("input")) target.select();
  else target.click();
  return true;
}

function pressed(event) {
  if (!choice.checked || dialog.open || !isMeant(event) || isTyping(event.target)) return;
  const pair = event.timeStamp - first.at < PATIENCE ? `${first.key} ${event.key}` : "";
  first = { key: event.key, at: event.timeStamp };
  if (event.key === "?") dialog.showModal();
  else if (!(pair && follow(pair)) && !follow(event.key)) return;
  event.preventDefault();
}

choice.checked = localStorage.getItem(KEPT) !== "off";
choice.addEventListener("change", () => localStorage.setItem(KEPT, choice.checked ? "on" : "off"));
opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());
document.addEventListener("keydown", pressed);
