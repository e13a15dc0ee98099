// What could tell who somebody is, said while one types: a form with `data-hints`, its element .privacy, and the field
// below it that asks why the words may stay. Without this the form says so after it was sent.
const PAUSE = 800; // milliseconds of not typing before we ask

class Hints {
  constructor(form) {
    this.form = form;
    this.asked = 0;
    // What is about people is looked through as it stands, talk without whom it turns to.
    this.address = form.dataset.hints === "people" ? "/preview/hints?of=people" : "/preview/hints";
    form.addEventListener("input", (event) => event.target.name !== "privacy-reason" && this.wait());
    form.addEventListener("question", () => this.turn());
  }

  // What was said of one question is not said again under the next.
  turn() {
    const here = this.form.querySelector(".privacy");
    here.dataset.found = "false";
    here.replaceChildren();
    this.point(here);
    clearTimeout(this.timer);
    this.ask(++this.asked);
  }

  // The first of it stands in the bar below too, because the list may lie outside of the window.
  point(found) {
    const there = this.form.querySelector(".privacy-there");
    if (!there) return;
    const said = [...found.querySelectorAll("li")].map((one) => one.textContent);
    there.hidden = said.length === 0;
    there.textContent = said.length > 1 ? `${said[0]} (+ ${said.length - 1})` : (said[0] ?? "");
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(++this.asked), PAUSE);
  }

  async ask(number) {
    const body = new URLSearchParams();
    const one = this.form.matches('[data-pace="one"]:not([data-at="review"])');
    const away = [...this.form.querySelectorAll("[data-prompt][hidden] [name]")].map((field) => one && field.name);
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string" && !away.includes(name)) body.append(name, value);
    const answer = await fetch(this.address, { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    if (answer?.ok && number === this.asked) this.show(await answer.text());
  }

  show(markup) {
    const found = new DOMParser().parseFromString(markup, "text/html").querySelector(".privacy");
    const here = this.form.querySelector(".privacy");
    // Said again only when it changed, because it is read aloud.
    if (!found || here.innerHTML === found.innerHTML) return;
    this.point(found);
    Object.assign(here.dataset, found.dataset);
    here.replaceChildren(...found.childNodes);
    const why = this.form.querySelector(".privacy-why");
    if (why) why.hidden = found.dataset.asks !== "true" && !why.querySelector("input").value;
  }
}

function start() {
  document.querySelectorAll("form[data-hints]").forEach((form) => form.querySelector(".privacy") && new Hints(form));
}

start();
document.addEventListener("main-shown", start);
