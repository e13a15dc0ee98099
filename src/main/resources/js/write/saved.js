// The words of a form; forms of a few words beside something that one reads share theirs.
function sayings(kit) {
  return (kit.querySelector("template.sayings") ?? document.querySelector("template.sayings")).content;
}

// The line beside the button that says where the text is, and the one button that belongs to what it says.
class Saved {
  constructor(kit) {
    this.kit = kit;
    this.late = kit.dataset.now ? Number(kit.dataset.now) - Date.now() : 0;
    this.line = kit.querySelector(".saved");
    this.text = this.line.querySelector("span");
    this.button = kit.querySelector(".saved-go");
    this.button.addEventListener("click", () => this.act?.());
  }

  words(kind, name) {
    return sayings(this.kit).querySelector(`[data-${kind}="${name}"]`).textContent;
  }

  // The server's time, whatever this device's clock says.
  get now() {
    return Date.now() + this.late;
  }

  // A time of day in the words of the page, with the day when it is not today.
  time(millis) {
    const at = new Date(millis);
    const clock = this.filled("clock", ...[at.getHours(), at.getMinutes()].map((one) => String(one).padStart(2, "0")));
    if (at.toDateString() === new Date(this.now).toDateString()) return clock;
    const month = at.toLocaleDateString(document.documentElement.lang, { month: "long" });
    return `${this.filled("day", at.getDate(), month)}, ${clock}`;
  }

  filled(name, ...values) {
    return values.reduce((text, value, at) => text.replace(`{${at}}`, () => value), this.words("say", name));
  }

  // Says a sentence; with a name of something to do and the doing, also offers a button.
  say(name, value = "", doing = "", act = null) {
    const words = this.filled(name, value);
    this.held = false;
    this.line.dataset.state = name;
    if (name === "kept") delete this.line.dataset.open;
    if (this.text.textContent !== words) this.text.textContent = words;
    this.act = act;
    this.button.hidden = !doing;
    this.button.textContent = doing && this.words("do", doing);
  }

  // Says something that stays until the person does something about it.
  insist(...sentence) {
    this.say(...sentence);
    this.held = true;
  }

  // Says what goes on by the way, unless something more important stands there.
  mention(...sentence) {
    if (!this.held) this.say(...sentence);
  }

  // Something was typed that is not kept yet.
  open() {
    this.held = false;
    this.line.dataset.open = "yes";
  }
}
