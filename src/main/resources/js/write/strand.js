// With which of several texts for one form a window goes on: what another window wrote meanwhile is never written over.
class Strand {
  constructor(form, kit) {
    Object.assign(this, { kit, field: kit.querySelector("input[name=strand]") });
    // What the server gave, whatever the browser put back.
    const [id, state, window] = (this.field?.defaultValue ?? "::").split(":");
    this.window = window || Math.random().toString(36).slice(2) || "0";
    this.set(id, state);
  }

  get text() {
    return `${this.id}:${this.state}:${this.window}`;
  }

  set(id, state) {
    Object.assign(this, { id, state });
    if (this.field) this.field.value = this.text;
  }

  // After an answer: the same text in a newer state, or one of this window's own.
  hear(text) {
    const [id, state] = (text ?? "").split(":");
    if (id) this.set(id, state);
  }

  // From here on a text of its own, beside whatever there is.
  part() {
    this.set("", "");
  }

  // Whether a copy of this device was made from what the form shows now, so that it is news and no other text.
  leadsTo(strand) {
    if (!strand) return false;
    const [, state, window] = strand.split(":");
    return !this.state || this.state === state || this.state.startsWith(`${window}.`);
  }

  isSame(other) {
    return other.split(":")[0] === this.id;
  }

  // Whether the page tells of it above the form.
  isTold(other) {
    return other === this.kit.dataset.other;
  }

  // Another window holds another text: both are kept until the person chooses, and this page comes back with its own.
  tell(saved, place, other, time) {
    const show = ["show", () => location.assign(Strand.address(other))];
    if (this.isSame(other)) return saved.insist("overtaken", time, show);
    history.replaceState(history.state, "", Strand.address(this.text));
    const mine = async () => (await this.drop(place, other)) && saved.insist("kept", saved.time(saved.now));
    saved.insist("elsewhere", time, show, ["mine", mine]);
  }

  // The form with another one of its texts.
  static address(strand) {
    const address = new URL(location);
    address.searchParams.delete("fresh");
    address.searchParams.set("draft", strand.split(":")[0]);
    return address;
  }

  // Throws another text away, unless it was changed since one heard of it.
  async drop(place, strand) {
    const body = new URLSearchParams({ place, strand });
    const sending = { method: "POST", body, headers: { "X-Requested-With": "fetch" } };
    const answer = await fetch("/drafts/forget", sending).catch(() => null);
    if (answer?.ok) this.kit.dataset.other = strand;
    return Boolean(answer?.ok);
  }
}
