// What sounds like the text that one types, and where it may have happened: a form with `data-alike` has an element
// .alike for it. A place is chosen with a press; without this one chooses it from the list.
const PAUSE = 1500; // milliseconds of not typing before we ask

class Alike {
  constructor(form) {
    this.form = form;
    this.here = form.querySelector(".alike");
    this.asked = 0;
    // What was shown under the questions before is not shown again under this one.
    this.shown = new Set();
    form.addEventListener("input", () => this.wait());
    form.addEventListener("question", () => this.turn());
    this.here.addEventListener("click", (event) => this.choose(event.target.closest("[data-touchpoint]")));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(++this.asked), PAUSE);
  }

  turn() {
    for (const link of this.here.querySelectorAll("a")) this.shown.add(link.pathname);
    clearTimeout(this.timer);
    this.asked++;
    this.here.replaceChildren();
  }

  async ask(number) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string") body.append(name, value);
    const answer = await fetch(this.form.dataset.alike, { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    if (!answer?.ok || number !== this.asked) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    for (const link of found.querySelectorAll("a")) if (this.shown.has(link.pathname)) link.closest("li").remove();
    for (const list of found.querySelectorAll("ul")) if (!list.children.length) (list.previousElementSibling.remove(), list.remove());
    // What one is about to press must not move away.
    if (!this.here.matches(":hover, :focus-within")) this.here.replaceChildren(...found.childNodes);
  }

  choose(button) {
    const places = button && this.form.elements.namedItem("touchpoint");
    if (!places) return;
    places.value = button.dataset.touchpoint;
    places.dispatchEvent(new Event("input", { bubbles: true }));
    button.parentElement.remove();
    // Where one is asked one thing at a time, the list of places is not there to be seen.
    if (places.checkVisibility()) places.focus();
    else this.form.querySelector("textarea:not([hidden] *), input:not([type=hidden], [hidden] *)")?.focus();
  }
}

function begin() {
  document.querySelectorAll("form[data-alike]").forEach((form) => form.querySelector(".alike") && new Alike(form));
}

begin();
document.addEventListener("main-shown", begin);
