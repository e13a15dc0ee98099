// Sends the form once, and loses nothing whatever comes back.
const LONGEST_SENDING = 30000;
const AGAIN = [5000, 10000, 20000, 40000, 60000];
const WHERE_TO_LOOK = [".clashes h2", "[aria-invalid=true]", ".problem:not([hidden])", "h1"]; // after a refusal, the first that there is

class Sending {
  constructor(form, saved, draft, signIn, signal) {
    Object.assign(this, { form, saved, draft, signIn });
    form.addEventListener("submit", (event) => this.submitted(event), { signal });
    form.addEventListener("keydown", (event) => this.pressed(event), { signal });
    // Whoever types on has not finished: what was pressed before does not count any more.
    form.addEventListener("typed", () => this.giveUp(), { signal });
    form.addEventListener("reached", () => this.waiting && this.send(this.by), { signal });
    addEventListener("online", () => this.waiting && this.send(this.by), { signal });
    signal.addEventListener("abort", () => this.giveUp());
  }

  // Ctrl and Enter send, from every field, as its one button or the filled one of several would.
  pressed(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented) return;
    const seen = [...this.form.elements].filter((one) => one.type === "submit" && one.checkVisibility());
    const button = seen.find((one) => one.matches(".first")) ?? (seen.length === 1 ? seen[0] : null);
    if (!button) return;
    event.preventDefault();
    this.form.requestSubmit(button);
  }

  submitted(event) {
    const by = event.submitter;
    if ((by?.formMethod || this.form.method) !== "post") return;
    event.preventDefault();
    if (!this.busy) this.send(by);
  }

  giveUp() {
    clearTimeout(this.waiting);
    this.waiting = 0;
  }

  // What is typed while the form is under way would go down with the page: until the answer it only reads.
  block(busy) {
    this.busy = busy;
    this.form.ariaBusy = String(busy);
    for (const one of this.form.elements) {
      if (one.type === "submit") one.ariaDisabled = busy ? "true" : null;
      else if (busy && one.readOnly === false) one.dataset.waits = "yes";
      if (one.dataset.waits) one.readOnly = busy;
    }
  }

  request(by) {
    const fields = new FormData(this.form, by?.form === this.form ? by : null);
    const files = this.form.enctype === "multipart/form-data";
    return {
      method: "POST",
      body: files ? fields : new URLSearchParams(fields),
      headers: { "X-Requested-With": "fetch" },
      signal: AbortSignal.timeout(LONGEST_SENDING),
    };
  }

  async send(by = null) {
    this.giveUp();
    this.by = by;
    this.block(true);
    this.saved.insist("sending");
    const address = by?.hasAttribute("formaction") ? by.formAction : this.form.getAttribute("action");
    const request = this.request(by);
    await this.draft.rest();
    const answer = await fetch(address, request).catch(() => null);
    const page = answer?.headers.get("Content-Type")?.startsWith("text/html");
    if (answer?.redirected || (answer?.ok && !page)) this.done(answer.url);
    else await this.refused(answer, await answer?.text().catch(() => ""));
  }

  done(address) {
    this.draft.end();
    // Whoever presses Back must not find the same words again: sent from there, they would be said twice.
    this.form.autocomplete = "off";
    this.form.dataset.sent = "yes";
    const { then } = this.form.dataset;
    if (!then) return location.assign(address);
    // A script is not told of the place on the page to which an answer leads; and a place alone would load nothing.
    history.replaceState(null, "", address + then);
    location.reload();
  }

  async refused(answer, markup) {
    const page = new DOMParser().parseFromString(markup ?? "", "text/html");
    const main = page.querySelector("main");
    const kit = [...(main?.querySelectorAll("form.write .keeping") ?? [])];
    const mine = kit.find((one) => one.closest("form").dataset.place === this.form.dataset.place) ?? kit[0];
    if (answer && mine) return this.show(page, main, mine);
    this.block(false);
    this.draft.wake();
    const again = [["again", () => this.send(this.by)]];
    if (!answer) this.unsent(again);
    else if (answer.status === 401) await this.enter();
    else if (answer.status === 413) this.saved.insist("long", "", ...again);
    else if (answer.status >= 500) this.saved.insist("broken", "", ...again);
    else this.saved.insist("refused", "", ...again);
  }

  unsent(again) {
    this.fails = Math.min((this.fails ?? -1) + 1, AGAIN.length - 1);
    this.saved.insist("unsent", "", ...again);
    this.waiting = setTimeout(() => this.send(this.by), AGAIN[this.fails]);
  }

  async enter() {
    this.saved.insist("ended", "", ["sign-in", () => this.enter()]);
    if (await this.signIn.ask()) await this.send(this.by);
  }

  // The same form again, with what is to be mended; the other scripts hear of it.
  show(page, main, kit) {
    document.title = page.title;
    this.draft.forget();
    kit.dataset.answered = "yes";
    document.querySelector("main").replaceWith(document.importNode(main, true));
    document.dispatchEvent(new CustomEvent("main-shown"));
    const seen = (one) => [...document.querySelectorAll(`main ${one}`)].find((found) => found.checkVisibility());
    const problem = WHERE_TO_LOOK.map(seen).find(Boolean);
    if (problem && !problem.matches("input, textarea, select, a, button")) problem.tabIndex = -1;
    problem?.focus();
    // What was found stands above the line that asks why it may stay: both are to be seen.
    if (problem?.name === "privacy-reason") problem.form.querySelector(".privacy").scrollIntoView();
  }
}
