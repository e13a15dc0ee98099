// Who else is editing, and whether there is a newer version: asked when we hear of something, else now and then.
const EVERY = 30000;
const WHILE_LISTENING = 4; // times as long: who stopped typing says nothing

class Beside {
  constructor(form, kit, signal) {
    Object.assign(this, { form, line: kit.querySelector(".beside"), ticks: 0 });
    if (!this.line) return;
    const timer = setInterval(() => this.tick(), EVERY);
    signal.addEventListener("abort", () => clearInterval(timer));
    document.addEventListener("visibilitychange", () => this.ask(), { signal });
    this.listen(signal);
    this.ask();
  }

  listen(signal) {
    const { place, basedOn } = this.form.dataset;
    if (Number(basedOn) === 0) return;
    this.line.dataset.live = `place:${place}`;
    this.line.addEventListener("live", (event) => {
      event.preventDefault();
      this.ask();
    }, { signal });
    document.dispatchEvent(new CustomEvent("live-join"));
  }

  tick() {
    this.ticks += 1;
    if (!document.documentElement.hasAttribute("data-listening") || this.ticks % WHILE_LISTENING === 0) this.ask();
  }

  async ask() {
    const { place, basedOn } = this.form.dataset;
    if (document.hidden || Number(basedOn) === 0) return;
    const address = `/drafts/beside?${new URLSearchParams({ place, "based-on": basedOn })}`;
    const answer = await fetch(address, { redirect: "manual", headers: { "X-Live": "yes" } }).catch(() => null);
    if (!answer?.ok) return;
    const markup = await answer.text().catch(() => this.markup);
    // Said again only when it is something else: it is read aloud.
    if (markup === this.markup) return;
    this.markup = markup;
    this.line.replaceChildren(...new DOMParser().parseFromString(markup, "text/html").body.childNodes);
  }
}
