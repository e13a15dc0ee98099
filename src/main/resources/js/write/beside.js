// Who else is editing, and whether there is a newer version: asked now and then, while somebody looks.
const EVERY = 30000;

class Beside {
  constructor(form, kit, signal) {
    Object.assign(this, { form, line: kit.querySelector(".beside") });
    const timer = setInterval(() => this.ask(), EVERY);
    signal.addEventListener("abort", () => clearInterval(timer));
    document.addEventListener("visibilitychange", () => this.ask(), { signal });
    this.ask();
  }

  async ask() {
    const { place, basedOn } = this.form.dataset;
    if (document.hidden || Number(basedOn) === 0) return;
    const address = `/drafts/beside?${new URLSearchParams({ place, "based-on": basedOn })}`;
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) return;
    const markup = await answer.text().catch(() => this.markup);
    // Said again only when it is something else: it is read aloud.
    if (markup === this.markup) return;
    this.markup = markup;
    this.line.replaceChildren(...new DOMParser().parseFromString(markup, "text/html").body.childNodes);
  }
}
