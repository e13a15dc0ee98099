// Keeps what is typed: on this device at once, on the server when one pauses, and after ten seconds of typing anyway.
const PAUSE = 2000;
const LONGEST = 10000;
const PATIENCE = 15000; // for one answer
const RETRIES = [3000, 6000, 12000, 30000, 60000];
const MOST_AT_LEAVING = 60000; // bytes that a browser still sends for a page that goes away

class Draft {
  constructor(form, kit, saved, signIn, signal) {
    Object.assign(this, { form, kit, saved, signIn });
    this.strand = new Strand(form, kit);
    this.copy = new Copy(form, kit, this.strand.window);
    this.given = givenText(form);
    this.onServer = kit.dataset.answered ? "" : this.given;
    this.fails = 0;
    this.taken = ""; // the copy of another window from which this one goes on
    this.device = Boolean(kit.dataset.device);
    form.addEventListener("input", (event) => isKept(event.target) && this.typed(), { signal });
    addEventListener("online", () => this.keep(), { signal });
    addEventListener("pagehide", () => this.keep(true), { signal });
    addEventListener("beforeunload", (event) => this.isOpen() && event.preventDefault(), { signal });
    form.querySelector("a.later")?.addEventListener("click", (event) => this.leave(event), { signal });
    document.addEventListener("visibilitychange", () => this.keep(document.hidden), { signal });
    signal.addEventListener("abort", () => this.stop());
    if (kit.dataset.shared) return saved.say("shared");
    if (!this.device) saved.text.textContent = "";
    this.touched = Boolean(kit.dataset.answered);
    if (this.touched) this.changed();
    else new Found(this).compare();
  }

  get basedOn() {
    return this.form.elements["based-on"]?.value ?? this.form.dataset.basedOn;
  }

  set basedOn(revision) {
    this.form.dataset.basedOn = revision;
    if (this.form.elements["based-on"]) this.form.elements["based-on"].value = revision;
  }

  // Whether something was typed that is neither kept nor sent; how far somebody has looked is nothing typed.
  isOpen() {
    return !this.ended && !(this.device && this.copied) && this.isNew();
  }

  isNew() {
    return wordsOf(typedText(this.form)) !== wordsOf(this.onServer);
  }

  // After a crash the browser comes back to this form, not to an empty one.
  settle() {
    const { place } = this.form.dataset;
    if (!place.startsWith(`${location.pathname}/`)) return;
    history.replaceState(history.state, "", place + location.search + location.hash);
  }

  // With the text comes the revision that it was made from, and the key of the sending that may have arrived.
  take({ text, basedOn, once }) {
    this.basedOn = basedOn;
    if (once && this.form.elements.once) this.form.elements.once.value = once;
    put(this.form, text);
    this.touched = true;
    this.changed();
  }

  typed() {
    this.touched = true;
    this.saved.open();
    this.form.dispatchEvent(new CustomEvent("typed"));
    this.changed();
  }

  changed() {
    if (this.kit.dataset.shared) return;
    const text = typedText(this.form);
    const once = this.form.elements.once?.value;
    if (text === this.onServer) return this.forget();
    if (this.isNew()) {
      if (!this.device) this.settle();
      this.copied = this.copy.keep({ text, basedOn: this.basedOn, once, at: this.saved.now, strand: this.strand.text });
    }
    if (this.device) return this.copied && this.here();
    this.since ??= Date.now();
    if (this.fails === 0) this.wait(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
  }

  here() {
    this.copy.forget(this.taken);
    this.saved.mention("here");
  }

  // Of this window, and what it took over from one that is gone.
  forget() {
    this.copy.forget();
    this.copy.forget(this.taken);
  }

  wait(millis) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), millis);
  }

  // Nothing is written to the server that nobody has typed in this window.
  async keep(leaving = false) {
    clearTimeout(this.timer);
    const text = typedText(this.form);
    if (this.resting || this.ended || this.device || this.kit.dataset.shared || !this.touched || text === this.onServer) return;
    if (this.under) return this.wait(PAUSE);
    this.since = null;
    this.under = this.post(text, leaving);
    const answer = await this.under;
    this.under = null;
    if (!this.ended) this.heard(answer, text);
  }

  async post(text, leaving) {
    const { place, titleField } = this.form.dataset;
    const title = this.form.elements[titleField]?.value ?? "";
    const body = new URLSearchParams({ place, title, "based-on": this.basedOn, strand: this.strand.text });
    if (!this.isNew()) body.append("looked", "yes");
    new URLSearchParams(text).forEach((value, name) => body.append(`field:${name}`, value));
    const sending = { method: "POST", body, headers: { "X-Requested-With": "fetch" } };
    sending.keepalive = leaving && body.toString().length < MOST_AT_LEAVING;
    sending.signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch("/drafts", sending).catch(() => null);
    return { status: answer?.status ?? 0, words: answer?.ok ? await answer.text().catch(() => "") : "" };
  }

  heard({ status, words }, text) {
    this.fails = [200, 204, 413].includes(status) ? 0 : this.fails + 1;
    if (status === 200) this.arrived(text, new URLSearchParams(words));
    else if (status === 204) this.keepNothing();
    else if (status === 401) this.saved.mention("ended", "", ["sign-in", () => this.enter()]);
    else if (!this.copied) this.retry("nowhere");
    else if (status === 413) this.saved.mention("long");
    else this.retry("device");
  }

  arrived(text, answer) {
    this.onServer = text;
    this.strand.hear(answer.get("strand"));
    this.form.dispatchEvent(new CustomEvent("reached"));
    if (this.isOpen()) return this.changed();
    this.forget();
    const other = answer.get("other");
    if (other && !this.strand.isTold(other)) this.strand.tell(this.saved, this.form.dataset.place, other, answer.get("other-at"));
    else this.saved.mention("kept", answer.get("at"));
  }

  // What was just typed is there before the page that lists it.
  async leave(event) {
    const { href } = event.currentTarget;
    if (!this.isOpen() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const kept = Promise.resolve(this.under).then(() => this.keep(true));
    await Promise.race([kept, new Promise((done) => setTimeout(done, 2000))]);
    location.assign(href);
  }

  // Whoever signed in again said that this device is shared.
  keepNothing() {
    this.forget();
    this.kit.dataset.shared = "yes";
    this.saved.insist("shared");
  }

  retry(sentence) {
    this.saved.mention(sentence);
    this.wait(RETRIES[Math.min(this.fails, RETRIES.length) - 1]);
  }

  async enter() {
    if (await this.signIn.ask()) this.keep();
  }

  // Before the form is sent: no draft may arrive after the thing is saved, or it would rise again.
  async rest() {
    this.resting = true;
    clearTimeout(this.timer);
    await Promise.race([this.under, new Promise((done) => setTimeout(done, 3000))]);
  }

  wake() {
    this.resting = false;
    if (this.isOpen()) this.changed();
  }

  stop() {
    this.ended = true;
    clearTimeout(this.timer);
  }

  end() {
    this.stop();
    this.forget();
  }
}
