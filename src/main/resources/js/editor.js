// A textarea becomes an editor: a toolbar, shortcuts, and what the files editor-*.js add when they hear "editor:ready".
// What it may do stands in `area.editor`. Without this it is a plain textarea. This file runs after those it tells.
const parts = document.querySelector("template.editor-parts");
const onMac = /Mac|iP/.test(navigator.platform);
const KEYS = { b: "bold", i: "italic", k: "link" };
const PREFIX = { heading: "## ", list: "- ", quote: "> " };
const MARKED = { heading: /^#{1,6} +/, list: /^ {0,3}[-*+] +/, numbers: /^ {0,3}\d{1,9}[.)] +/, quote: /^ {0,3}> ?/ };

// Typed by a command, so that the browser's own undo takes it back.
function replace(area, from, to, text, start = from + text.length, end = start) {
  area.focus();
  area.setSelectionRange(from, to);
  if (text || from !== to) {
    const typed = document.execCommand(text ? "insertText" : "delete", false, text);
    if (!typed) {
      area.setRangeText(text, from, to, "end");
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }
  area.setSelectionRange(start, end);
}

// Text on lines of its own, with an empty line before it unless one is there.
function block(area, text, select) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const before = value.slice(0, from);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const start = from + gap.length;
  const [a, b] = select ?? [text.length + 1, text.length + 1];
  replace(area, from, to, `${gap}${text}\n`, start + a, start + b);
}

function wrap(area, mark, words) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  const outside = value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark;
  // A star of bold letters is not one of slanted ones.
  const longer = mark === "*" && value.slice(from - 2, from) === "**" && value.slice(from - 3, from) !== "***";
  if (chosen && outside && !longer) {
    replace(area, from - mark.length, to + mark.length, chosen, from - mark.length, to - mark.length);
    return;
  }
  const text = chosen || words;
  replace(area, from, to, mark + text + mark, from + mark.length, from + mark.length + text.length);
}

function lines(area, tool) {
  const { value, selectionStart, selectionEnd } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", Math.max(selectionEnd - (selectionEnd > selectionStart ? 1 : 0), from));
  const to = next < 0 ? value.length : next;
  const all = value.slice(from, to).split("\n");
  const marked = all.every((line) => MARKED[tool].test(line));
  const changed = all.map((line, at) => {
    if (marked) return line.replace(MARKED[tool], "");
    return (PREFIX[tool] ?? `${at + 1}. `) + line.replace(MARKED[tool], "");
  });
  const text = changed.join("\n");
  replace(area, from, to, text, all.length > 1 ? from : from + text.length, from + text.length);
}

function link(area, words) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  if (/^https?:\/\/\S+$/.test(chosen)) return replace(area, from, to, `[${words}](${chosen})`, from + 1, from + 1 + words.length);
  const label = chosen || words;
  const at = from + label.length + 3;
  replace(area, from, to, `[${label}](https://)`, at, at + "https://".length);
}

function wiki(area) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to);
  replace(area, from, to, chosen ? `[[${chosen}]]` : "[[");
}

function table(area, words) {
  const heads = words.split("|");
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const text = [heads, heads.map(() => "---"), heads.map(() => " ")].map(row).join("\n");
  block(area, text, [2, 2 + heads[0].length]);
}

const ACTS = {
  bold: (area, words) => wrap(area, "**", words),
  italic: (area, words) => wrap(area, "*", words),
  link,
  wiki,
  table,
};

function act(area, button) {
  const tool = button.dataset.tool;
  if (area.readOnly || area.disabled) return;
  if (MARKED[tool]) lines(area, tool);
  else if (ACTS[tool]) ACTS[tool](area, button.dataset.words ?? "");
  else area.dispatchEvent(new CustomEvent("editor:tool", { detail: button }));
}

// One stop of the Tab key; arrows move inside.
function rove(tools) {
  const all = [...tools.querySelectorAll("button")];
  all[0].tabIndex = 0;
  const to = (one) => {
    all.forEach((button) => (button.tabIndex = button === one ? 0 : -1));
    one.focus();
  };
  tools.addEventListener("keydown", (event) => {
    const at = all.indexOf(event.target);
    const places = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (!(event.key in places) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    to(all.at(places[event.key] % all.length));
  });
  tools.addEventListener("focusin", (event) => {
    if (all.includes(event.target)) all.forEach((button) => (button.tabIndex = button === event.target ? 0 : -1));
  });
}

function begin(area, number) {
  const box = document.createElement("div");
  const hadFocus = document.activeElement === area;
  box.className = "editor";
  area.before(box);
  box.append(parts.content.cloneNode(true));
  const tools = box.querySelector(".tools");
  const said = box.querySelector(".editor-said");
  tools.after(area);
  area.id ||= `editor-${number}`;
  tools.setAttribute("aria-controls", area.id);
  // What belongs to a field is called after it, so that two of them differ.
  const label = area.labels[0]?.textContent.trim();
  if (label) tools.ariaLabel += `: ${label}`;
  rove(tools);
  tools.hidden = area.dataset.editor === "plain";
  area.editor = {
    box,
    texts: parts.dataset,
    button: (name) => tools.querySelector(`[data-tool=${name}]`),
    replace: (...change) => replace(area, ...change),
    block: (text) => block(area, text),
    // What the eye sees anyhow is only read aloud.
    say: (words, onlyAloud = false) => {
      said.classList.toggle("unseen", onlyAloud);
      said.textContent = words;
    },
  };
  // The pointer must not take the focus from the text, else there is no selection to change.
  tools.addEventListener("pointerdown", (event) => event.preventDefault());
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) act(area, button);
  });
  area.addEventListener("keydown", (event) => {
    const wanted = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    const name = wanted && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (!name || event.isComposing) return;
    event.preventDefault();
    act(area, area.editor.button(name));
  });
  if (hadFocus) area.focus();
  area.dispatchEvent(new CustomEvent("editor:ready", { bubbles: true }));
}

function start() {
  if (parts) document.querySelectorAll("textarea[data-editor]").forEach(begin);
}

start();
// A form that was refused stands there anew.
document.addEventListener("main-shown", start);
