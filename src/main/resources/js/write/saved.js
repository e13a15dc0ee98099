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
    this.buttons = [...kit.querySelectorAll(".saved-go, .saved-or")];
    this.buttons.forEach((button, at) => button.addEventListener("click", () => this.acts?.[at]?.[1]()));
  }

  words(kind, name) {
    return sayings(this.kit).querySelector(`[data-${kind}="${name}"]`).textContent;
  }

  // The server's time, whatever this device's clock says.
  get now() {
    return Date.now() + this.late;
  }

  // A time of day in the words of the page and in the zone of the house, with the day when it is not today.
  time(millis) {
    const at = this.inZone(millis);
    const clock = this.filled("clock", at.hour, at.minute);
    const today = this.inZone(this.now);
    if (["day", "month", "year"].every((one) => at[one] === today[one])) return clock;
    return `${this.filled("day", at.day, at.month)}, ${clock}`;
  }

  inZone(millis) {
    const parts = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    const format = (zone) => new Intl.DateTimeFormat(document.documentElement.lang, { ...parts, ...zone });
    return Object.fromEntries(this.format(format).formatToParts(millis).map(({ type, value }) => [type, value]));
  }

  // This browser may not know the zone.
  format(format) {
    try {
      return format({ timeZone: this.kit.dataset.zone });
    } catch {
      return format({});
    }
  }

  filled(name, ...values) {
    return values.reduce((text, value, at) => text.replace(`{${at}}`, () => value), this.words("say", name));
  }

  // Says a sentence; with up to two pairs of the name of something to do and the doing, also offers buttons.
  say(name, value = "", ...acts) {
    const words = this.filled(name, value);
    this.held = false;
    this.line.dataset.state = name;
    if (name === "kept") delete this.line.dataset.open;
    if (this.text.textContent !== words) this.text.textContent = words;
    this.acts = acts;
    this.buttons.forEach((button, at) => {
      button.hidden = !acts[at];
      button.textContent = acts[at] ? this.words("do", acts[at][0]) : "";
    });
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
