// One question at a time, on a phone or by choice: the same form, of which one sees a part, and all of it once more at
// the end. The draft remembers the question that somebody has come to. Without this all of it stands on one page.
const PACE = "touchstone.pace";
const REVIEW = "review";
const NARROW = matchMedia("(width < 34rem)");

// What is answered with a tap shares a screen.
function questions(form) {
  const isTap = (one) => one.querySelector(".choices") !== null;
  return [...form.querySelectorAll(".prompts > [data-prompt]")].reduce((all, one) => {
    const before = all.at(-1);
    if (before && isTap(one) && isTap(before[0])) before.push(one);
    else all.push([one]);
    return all;
  }, []);
}

// What was answered, as one would read it; of a choice, the words beside it.
function answer(section) {
  const one = section.querySelector("textarea, select, input:checked, input:not([type=radio])");
  if (!one) return "";
  if (one.type === "radio") return one.closest("label").textContent.trim();
  if (one.localName === "select") return one.value && one.selectedOptions[0].textContent.trim();
  return one.value.trim();
}

function label(section) {
  return section.querySelector("legend, label").textContent.trim();
}

class Pace {
  constructor(form, kit, draft, signal) {
    Object.assign(this, { form, kit, draft, bar: form.querySelector(".pace"), share: form.querySelector(".send-bar [type=submit]") });
    this.questions = questions(form);
    this.last = this.questions.length;
    this.rest = [...form.querySelectorAll(".prompts > .hang:not([data-prompt]), .prompts > .more, .prompts > .pace-review")];
    this.review = form.querySelector(".pace-review");
    this.next = form.querySelector(".pace-next");
    this.back = form.querySelector(".pace-back");
    this.hear(signal);
    this.bar.hidden = false;
    this.set(this.wished() ?? (NARROW.matches ? "one" : "all"));
  }

  hear(signal) {
    this.bar.addEventListener("click", (event) => event.target.dataset.pace && this.choose(event.target.dataset.pace), { signal });
    this.next.addEventListener("click", () => this.go(this.at + 1), { signal });
    this.back.addEventListener("click", () => this.goBack(), { signal });
    this.form.addEventListener("keydown", (event) => this.pressed(event), { signal });
    this.form.addEventListener("typed", () => this.remember(), { signal });
    this.form.elements.reached.addEventListener("change", () => this.one && this.show(this.remembered()), { signal });
    // Before whoever sends it: Enter in a line means the next question until there is none.
    document.addEventListener("submit", (event) => this.submitted(event), { signal, capture: true });
    addEventListener("popstate", (event) => this.one && event.state?.prompt >= 0 && this.show(event.state.prompt, true), { signal });
  }

  wished() {
    try {
      return localStorage.getItem(PACE);
    } catch {
      return null;
    }
  }

  choose(pace) {
    try {
      localStorage.setItem(PACE, pace);
    } catch {
      // Then it counts for this page.
    }
    this.set(pace);
    this.bar.querySelector("button:not([hidden])").focus();
  }

  set(pace) {
    this.one = pace === "one";
    this.form.dataset.pace = pace;
    for (const button of this.bar.querySelectorAll("button")) button.hidden = button.dataset.pace === pace;
    if (this.one) this.begin();
    else this.showAll();
  }

  showAll() {
    for (const part of [...this.questions.flat(), ...this.rest, this.share]) part.hidden = false;
    for (const part of [this.review, this.next, this.back]) part.hidden = true;
    delete this.form.dataset.at;
    this.bar.querySelector(".pace-at").textContent = "";
  }

  // The browser's way back leads through the questions before, however one came to this one.
  begin() {
    const at = this.start();
    if (history.state?.prompt !== at || at === 0) {
      history.replaceState({ prompt: 0 }, "");
      for (let to = 1; to <= at; to++) history.pushState({ prompt: to, from: to - 1 }, "");
    }
    this.show(at);
  }

  // Where something is to be mended, else where one was, else the first that is empty.
  start() {
    const wrong = this.questions.findIndex((sections) => sections.some((one) => one.querySelector(".wrong")));
    if (wrong >= 0) return wrong;
    if (this.kit.dataset.answered) return this.last;
    if (this.isEmpty()) return 0;
    return this.remembered();
  }

  isEmpty() {
    return this.questions.flat().every((one) => !answer(one));
  }

  remembered() {
    const name = this.form.elements.reached.value;
    if (name === REVIEW) return this.last;
    const at = this.questions.findIndex((sections) => sections.some((one) => one.dataset.prompt === name));
    const empty = this.questions.findIndex((sections) => sections.some((one) => !answer(one)));
    return [at, empty, this.last].find((one) => one >= 0);
  }

  // An untouched form is no draft, however far one has looked.
  remember() {
    if (this.one && !this.isEmpty()) this.form.elements.reached.value = this.questions[this.at]?.[0].dataset.prompt ?? REVIEW;
  }

  go(to) {
    history.pushState({ prompt: to, from: this.at }, "");
    this.show(to, true);
  }

  goBack() {
    if (history.state?.from === this.at - 1) history.back();
    else this.go(this.at - 1);
  }

  show(at, moved = false) {
    this.at = at;
    const done = at === this.last;
    this.questions.forEach((sections, number) => sections.forEach((one) => (one.hidden = number !== at)));
    for (const part of [...this.rest, this.share]) part.hidden = !done;
    this.next.hidden = done;
    this.back.hidden = at === 0;
    this.form.dataset.at = done ? REVIEW : at + 1;
    this.questions[at]?.[0].querySelector(".hang-head")?.setAttribute("data-number", at + 1);
    const words = this.bar.querySelector(".pace-at");
    words.textContent = words.dataset.words.replace("{0}", at + 1).replace("{1}", this.last + 1);
    if (done) this.sum();
    this.remember();
    if (moved) this.moved();
  }

  moved() {
    this.form.dataset.moved = "yes";
    this.form.dispatchEvent(new Event("question"));
    this.draft.changed();
    const asked = this.questions[this.at]?.[0] ?? this.review;
    this.bar.scrollIntoView();
    asked.querySelector("textarea, select, input:checked, input, h2").focus();
  }

  // All questions with their answers, each with a way back to it.
  sum() {
    const rows = this.questions.flatMap((sections, at) => sections.map((one) => this.row(one, at)));
    this.review.querySelector("dl").replaceChildren(...rows);
  }

  row(section, at) {
    const row = document.createElement("div");
    const [term, words] = ["dt", "dd"].map((name) => row.appendChild(document.createElement(name)));
    const button = words.cloneNode().appendChild(document.createElement("button"));
    term.textContent = label(section);
    words.textContent = answer(section) || this.review.dataset.missing;
    if (!answer(section)) words.className = "problem";
    Object.assign(button, { type: "button", className: "go", textContent: this.review.dataset.change });
    button.ariaLabel = `${this.review.dataset.change}: ${label(section)}`;
    button.addEventListener("click", () => this.go(at));
    row.append(button.parentElement);
    return row;
  }

  pressed(event) {
    if (!this.one || event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
    if (!event.ctrlKey && !event.metaKey && !event.target.matches("select")) return;
    event.preventDefault();
    if (this.at === this.last) this.form.requestSubmit(this.share);
    else this.go(this.at + 1);
  }

  submitted(event) {
    if (event.target !== this.form || !this.one || this.at === this.last) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.go(this.at + 1);
  }
}
