// Suggestions below a search box: the combobox pattern of ARIA 1.2. Without this the box is a plain form.
const PAUSE = 120; // milliseconds of not typing before we ask
const LEAST = 2; // letters; a code has two

class Suggestions {
  constructor(input, number) {
    this.input = input;
    this.asked = 0;
    this.list = document.createElement("ul");
    this.list.id = `suggestions-${number}`;
    this.list.className = "suggestions";
    this.list.role = "listbox";
    this.list.ariaLabel = input.dataset.label;
    this.list.hidden = true;
    input.parentElement.append(this.list);
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("input", () => this.wait());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    // The pointer must not take the focus away before it has chosen.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  get active() {
    return this.options.find((option) => option.ariaSelected === "true");
  }

  wait() {
    clearTimeout(this.timer);
    this.asked += 1;
    this.timer = setTimeout(() => this.ask(this.asked), PAUSE);
  }

  async ask(number) {
    const text = this.input.value.trim();
    if (text.length < LEAST) return this.close();
    const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(text)}`).catch(() => null);
    const markup = answer?.ok ? await answer.text() : "";
    // An answer to what stood there before is too late.
    if (number === this.asked && document.activeElement === this.input) this.show(markup);
  }

  show(markup) {
    const found = new DOMParser().parseFromString(markup, "text/html").querySelectorAll("[role=option]");
    this.list.replaceChildren(...found);
    this.options.forEach((option, at) => {
      option.id = `${this.list.id}-${at}`;
      option.ariaSelected = "false";
    });
    if (this.options.length === 0) return this.close();
    this.list.hidden = false;
    this.input.ariaExpanded = "true";
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.asked += 1;
    this.list.hidden = true;
    this.input.ariaExpanded = "false";
    this.input.removeAttribute("aria-activedescendant");
  }

  move(step) {
    const options = this.options;
    const from = options.indexOf(this.active);
    // One place before the first and after the last: back in the text.
    const to = from < 0 && step < 0 ? options.length - 1 : from + step;
    options.forEach((option, at) => (option.ariaSelected = String(at === to)));
    if (!options[to]) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", options[to].id);
    options[to].scrollIntoView({ block: "nearest" });
  }

  pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && this.list.hidden) return this.input.blur();
    if (this.list.hidden) return;
    if (event.key === "ArrowDown") this.move(1);
    else if (event.key === "ArrowUp") this.move(-1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.active) this.go(this.active);
    else return;
    event.preventDefault();
  }

  go(option) {
    if (option) location.assign(option.dataset.path);
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input, at) => new Suggestions(input, at));
