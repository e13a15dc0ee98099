// What could be meant after [[ and @: a listbox at the caret; arrow keys choose, Enter or Tab takes, Escape closes.
const PAUSE = 120; // milliseconds of not typing before we ask
const LONGEST = 80; // letters before the caret that are looked at
const MOST = 6; // what can be seen without scrolling
const SIGNS = [
  { sign: "[[", typed: /\[\[([^[\]|\n]{1,60})$/ },
  { sign: "@", typed: /(?:^|[^\p{L}\p{N}._%+-])@([\p{L}'’-]{1,30}(?: [\p{L}'’-]{0,30})?)$/u },
];
const SAME = ["font", "letterSpacing", "lineHeight", "padding", "border", "boxSizing", "tabSize", "textIndent", "overflowWrap"];

// Where the caret is: measured on a copy of the text up to it, as a textarea does not tell.
function caret(area) {
  const copy = document.createElement("div");
  const style = getComputedStyle(area);
  for (const one of SAME) copy.style[one] = style[one];
  Object.assign(copy.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", inlineSize: `${area.offsetWidth}px` });
  copy.textContent = area.value.slice(0, area.selectionStart);
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(mark);
  area.after(copy);
  const place = { x: mark.offsetLeft, y: mark.offsetTop + mark.offsetHeight - area.scrollTop, line: mark.offsetHeight };
  copy.remove();
  return { x: area.offsetLeft + place.x, y: area.offsetTop + Math.min(place.y, area.offsetHeight), line: place.line };
}

class Completions {
  constructor(area, number) {
    this.area = area;
    this.asked = 0;
    this.list = document.createElement("ul");
    this.list.id = `completions-${number}`;
    this.list.className = "suggestions";
    this.list.role = "listbox";
    this.list.ariaLabel = area.editor.texts.completions;
    this.list.hidden = true;
    area.editor.box.append(this.list);
    area.ariaAutoComplete = "list";
    area.setAttribute("aria-controls", this.list.id);
    area.addEventListener("input", () => this.wait());
    area.addEventListener("keydown", (event) => this.pressed(event), { capture: true });
    area.addEventListener("blur", () => this.close());
    area.addEventListener("click", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.children];
  }

  get active() {
    return this.options.find((option) => option.ariaSelected === "true");
  }

  // What stands before the caret, when it asks for a completion.
  wish() {
    const { selectionStart: to, selectionEnd, value } = this.area;
    if (to !== selectionEnd) return null;
    const before = value.slice(Math.max(0, to - LONGEST), to);
    for (const { sign, typed } of SIGNS) {
      const found = typed.exec(before);
      if (found) return { sign, letters: found[1], from: to - found[1].length - sign.length, to };
    }
    return null;
  }

  wait() {
    clearTimeout(this.timer);
    this.asked += 1;
    const wish = this.wish();
    if (!wish) this.done = null;
    if (wish && !this.isDone(wish)) this.timer = setTimeout(() => this.ask(this.asked), PAUSE);
    else this.close();
  }

  async ask(number) {
    const wish = this.wish();
    if (!wish || this.isDone(wish)) return this.close();
    const query = new URLSearchParams({ sign: wish.sign, q: wish.letters });
    const answer = await fetch(`/completions?${query}`, { headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    const markup = answer?.ok && !answer.redirected ? await answer.text() : "";
    if (number === this.asked && document.activeElement === this.area) this.show(markup);
  }

  show(markup) {
    const found = new DOMParser().parseFromString(markup, "text/html").querySelectorAll("[role=option][data-text]");
    this.list.replaceChildren(...[...found].slice(0, MOST));
    this.options.forEach((option, at) => (option.id = `${this.list.id}-${at}`));
    if (this.options.length === 0) return this.close();
    this.list.hidden = false;
    this.place();
    this.choose(0);
    this.area.editor.say(this.area.editor.texts.found.replace("{0}", this.options.length), true);
  }

  // Below the line of the caret, or above it where the window ends.
  place() {
    const { x, y, line } = caret(this.area);
    const { box } = this.area.editor;
    const room = box.clientWidth - this.list.offsetWidth;
    const below = (visualViewport?.height ?? innerHeight) - box.getBoundingClientRect().top - y;
    const above = y - line - this.list.offsetHeight - 8;
    const fits = below > this.list.offsetHeight || box.getBoundingClientRect().top + above < 0;
    this.list.style.insetInlineStart = `${Math.max(0, Math.min(x, room))}px`;
    this.list.style.insetBlockStart = `${fits ? y + 4 : above}px`;
  }

  close() {
    clearTimeout(this.timer);
    this.asked += 1;
    if (!this.list.hidden) this.area.editor.say("");
    this.list.hidden = true;
    this.area.removeAttribute("aria-activedescendant");
  }

  choose(at) {
    const options = this.options;
    const chosen = options.at(at % options.length);
    options.forEach((option) => (option.ariaSelected = String(option === chosen)));
    this.area.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    if (event.isComposing || this.list.hidden) return;
    const at = this.options.indexOf(this.active);
    if (event.key === "ArrowDown") this.choose(at + 1);
    else if (event.key === "ArrowUp") this.choose(at - 1);
    else if (event.key === "Escape") this.refuse();
    else if (this.isTaking(event)) this.take(this.active);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  // With Ctrl, Enter sends the form, and Shift and Tab lead back.
  isTaking({ key, ctrlKey, metaKey, shiftKey }) {
    return !ctrlKey && !metaKey && !shiftKey && (key === "Enter" || key === "Tab");
  }

  // Whoever closed the list wants these letters as they are, and whoever has chosen goes on with other words.
  isDone({ from, letters }) {
    return this.done?.from === from && letters.startsWith(this.done.letters);
  }

  refuse() {
    this.done = { from: this.wish()?.from, letters: "" };
    this.close();
  }

  take(option) {
    const wish = this.wish();
    this.close();
    if (!option || !wish) return;
    const { text } = option.dataset;
    const { value } = this.area;
    this.done = { from: wish.from, letters: text.slice(wish.sign.length) };
    if (wish.sign === "@") return this.name(wish, text, value[wish.to]);
    this.area.editor.replace(wish.from, value.startsWith("]]", wish.to) ? wish.to + 2 : wish.to, text);
  }

  // A space parts a name from what comes next, unless something else does.
  name({ from, to }, text, next) {
    const space = /[ .,;:!?)]/.test(next ?? "") ? "" : " ";
    const behind = next === " " ? 1 : space.length;
    this.area.editor.replace(from, to, text + space, from + text.length + behind);
  }
}

let number = 0;
document.addEventListener("editor:ready", ({ target: area }) => new Completions(area, ++number));
