// Keeps what is typed: on this device at once, on the server when one pauses, and after ten seconds of typing anyway.
const PAUSE = 2000;
const LONGEST = 10000;
const PATIENCE = 15000; // for one answer
const RETRIES = [3000, 6000, 12000, 30000, 60000];
const MOST_AT_LEAVING = 60000; // bytes that a browser still sends for a page that goes away

class Draft {
  constructor(form, kit, saved, signIn, signal) {
    Object.assign(this, { form, kit, saved, signIn });
    this.copy = new Copy(form, kit);
    this.given = givenText(form);
    this.onServer = kit.dataset.answered ? "" : this.given;
    this.fails = 0;
    this.device = Boolean(kit.dataset.device);
    form.addEventListener("input", (event) => isKept(event.target) && this.typed(), { signal });
    addEventListener("online", () => this.keep(), { signal });
    addEventListener("pagehide", () => this.keep(true), { signal });
    addEventListener("beforeunload", (event) => this.isOpen() && event.preventDefault(), { signal });
    document.addEventListener("visibilitychange", () => this.keep(document.hidden), { signal });
    signal.addEventListener("abort", () => this.stop());
    if (kit.dataset.shared) return saved.say("shared");
    if (!this.device) saved.text.textContent = "";
    if (kit.dataset.answered) this.changed();
    else this.compare();
  }

  get basedOn() {
    return this.form.elements["based-on"]?.value ?? this.form.dataset.basedOn;
  }

  set basedOn(revision) {
    this.form.dataset.basedOn = revision;
    if (this.form.elements["based-on"]) this.form.elements["based-on"].value = revision;
  }

  // Whether something was typed that is neither kept nor sent.
  isOpen() {
    return !this.ended && !(this.device && this.copied) && typedText(this.form) !== this.onServer;
  }

  // There is a copy on this device only when the server never said that it has the same.
  compare() {
    const found = this.copy.find();
    if (found?.text === this.given) this.copy.forget();
    else if (found) {
      const { draftAt, fresh } = this.kit.dataset;
      if (!fresh && found.at > Number(draftAt)) this.restore(found);
      else this.saved.insist("older", this.saved.time(found.at), "show", () => this.restore(found));
    }
    if (!found && this.isOpen()) this.changed(); // the browser itself put back what stood here before
    else if (!found) this.offer(this.copy.other());
  }

  offer(other) {
    if (other) this.saved.insist("older", this.saved.time(other.at), "show", () => location.assign(other.place));
  }

  // After a crash the browser comes back to this form, not to an empty one.
  settle() {
    const { place } = this.form.dataset;
    if (!place.startsWith(`${location.pathname}/`)) return;
    history.replaceState(history.state, "", place + location.search + location.hash);
  }

  restore(found) {
    const before = { text: typedText(this.form), basedOn: this.basedOn, once: this.form.elements.once?.value };
    this.take(found);
    const folded = this.form.closest("details");
    if (folded) folded.open = true;
    this.saved.insist("restored", this.saved.time(found.at), "undo", () => {
      this.take(before);
      this.saved.insist("undone");
    });
  }

  // With the text comes the revision that it was made from, and the key of the sending that may have arrived.
  take({ text, basedOn, once }) {
    this.basedOn = basedOn;
    if (once && this.form.elements.once) this.form.elements.once.value = once;
    put(this.form, text);
    this.changed();
  }

  typed() {
    this.saved.open();
    this.form.dispatchEvent(new CustomEvent("typed"));
    this.changed();
  }

  changed() {
    if (this.kit.dataset.shared) return;
    const text = typedText(this.form);
    const once = this.form.elements.once?.value;
    if (text === this.onServer) return this.copy.forget();
    if (!this.device) this.settle();
    this.copied = this.copy.keep({ text, basedOn: this.basedOn, once, at: this.saved.now });
    if (this.device) return this.copied && this.saved.mention("here");
    this.since ??= Date.now();
    if (this.fails === 0) this.wait(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
  }

  wait(millis) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), millis);
  }

  async keep(leaving = false) {
    clearTimeout(this.timer);
    if (this.resting || this.device || this.kit.dataset.shared || !this.isOpen()) return;
    if (this.under) return this.wait(PAUSE);
    const text = typedText(this.form);
    this.since = null;
    this.under = this.post(text, leaving);
    const answer = await this.under;
    this.under = null;
    if (!this.ended) this.heard(answer, text);
  }

  async post(text, leaving) {
    const { place, titleField } = this.form.dataset;
    const title = this.form.elements[titleField]?.value ?? "";
    const body = new URLSearchParams({ place, title, "based-on": this.basedOn });
    new URLSearchParams(text).forEach((value, name) => body.append(`field:${name}`, value));
    const sending = { method: "POST", body, headers: { "X-Requested-With": "fetch" } };
    sending.keepalive = leaving && body.toString().length < MOST_AT_LEAVING;
    sending.signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch("/drafts", sending).catch(() => null);
    return { status: answer?.status ?? 0, words: answer?.ok ? await answer.text().catch(() => "") : "" };
  }

  heard({ status, words }, text) {
    this.fails = [200, 204, 413].includes(status) ? 0 : this.fails + 1;
    if (status === 200) this.arrived(text, words);
    else if (status === 204) this.keepNothing();
    else if (status === 401) this.saved.mention("ended", "", "sign-in", () => this.enter());
    else if (!this.copied) this.retry("nowhere");
    else if (status === 413) this.saved.mention("long");
    else this.retry("device");
  }

  arrived(text, time) {
    this.onServer = text;
    this.form.dispatchEvent(new CustomEvent("reached"));
    if (this.isOpen()) return this.changed();
    this.copy.forget();
    this.saved.mention("kept", time);
  }

  // Whoever signed in again said that this device is shared.
  keepNothing() {
    this.copy.forget();
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
    this.copy.forget();
  }
}
