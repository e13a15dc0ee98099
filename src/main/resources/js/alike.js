// What sounds like the text that one types, and where it may have happened: a form with `data-alike` has an element
// .alike for it. A place is chosen with a press; without this one chooses it from the list.
const PAUSE = 1500; // milliseconds of not typing before we ask

class Alike {
  constructor(form) {
    this.form = form;
    this.here = form.querySelector(".alike");
    this.asked = 0;
    form.addEventListener("input", () => this.wait());
    this.here.addEventListener("click", (event) => this.choose(event.target.closest("[data-touchpoint]")));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(++this.asked), PAUSE);
  }

  async ask(number) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string") body.append(name, value);
    const answer = await fetch(this.form.dataset.alike, { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    if (!answer?.ok || number !== this.asked) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").body;
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
