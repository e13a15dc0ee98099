// A live preview below the text, beside it on a full screen; and the full screen itself.
const PAUSE = 300; // milliseconds of not typing before we ask

class Preview {
  constructor(area) {
    this.area = area;
    this.pane = area.editor.box.querySelector(".editor-preview");
    this.button = area.editor.button("preview");
    this.asked = 0;
    area.addEventListener("editor:tool", ({ detail }) => detail === this.button && this.turn());
    area.addEventListener("input", () => this.wait());
  }

  get isOn() {
    return !this.pane.hidden;
  }

  turn(on = !this.isOn) {
    this.pane.hidden = !on;
    this.button.ariaPressed = String(on);
    if (on) this.ask();
  }

  wait() {
    if (!this.isOn) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const number = ++this.asked;
    const body = new URLSearchParams({ text: this.area.value });
    if (this.area.dataset.editor === "page") body.set("whole", "yes");
    const answer = await fetch("/preview", { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    const markup = answer?.ok ? await answer.text() : null;
    if (number !== this.asked) return; // what stood there before is too late
    this.area.editor.say(markup === null ? this.area.editor.texts.lost : "");
    if (markup !== null) this.show(markup);
  }

  show(markup) {
    const { body } = new DOMParser().parseFromString(markup, "text/html");
    // The page has ids of its own, and whoever reads a preview does not want to leave what is not kept yet.
    body.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    body.querySelectorAll("a[href^='#']").forEach((one) => one.removeAttribute("href"));
    body.querySelectorAll("a[href]").forEach((one) => (one.target = "_blank"));
    this.pane.querySelector(".read").replaceChildren(...body.childNodes);
  }
}

class Full {
  constructor(area, preview) {
    this.area = area;
    this.preview = preview;
    this.button = area.editor.button("full");
    this.around = [];
    area.addEventListener("editor:tool", ({ detail }) => detail === this.button && this.turn());
    area.editor.box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.isOn && !event.defaultPrevented) this.turn();
    });
  }

  get isOn() {
    return this.area.editor.box.hasAttribute("data-full");
  }

  turn() {
    const on = !this.isOn;
    this.area.editor.box.toggleAttribute("data-full", on);
    this.button.ariaPressed = String(on);
    if (on) this.hold();
    else this.around.forEach((one) => (one.inert = false));
    if (on && matchMedia("(width >= 48rem)").matches) this.preview.turn(true);
    this.area.focus();
  }

  // What lies behind is out of reach as long as it is out of sight.
  hold() {
    this.around = [];
    for (let one = this.area.editor.box; one !== document.body; one = one.parentElement)
      this.around.push(...[...one.parentElement.children].filter((other) => other !== one && !other.inert));
    this.around.forEach((one) => (one.inert = true));
  }
}

document.addEventListener("editor:ready", ({ target: area }) => new Full(area, new Preview(area)));
