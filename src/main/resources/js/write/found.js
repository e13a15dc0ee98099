// What this device has kept of what was typed here before, when the form is opened: given back, or offered beside another
// text of the same form.
class Found {
  constructor(draft) {
    this.draft = draft;
  }

  // There is a copy on this device only when the server never said that it has the same.
  compare() {
    const copies = this.draft.copy.all();
    for (const copy of copies) if (isAlike(copy.text, this.draft.given)) this.draft.copy.forget(copy.key);
    const found = copies.find((copy) => !isAlike(copy.text, this.draft.given));
    if (found && !this.draft.kit.dataset.fresh && this.isNews(found)) this.restore(found);
    else if (found) this.draft.saved.insist("older", this.draft.saved.time(found.at), ["show", () => this.restore(found, true)]);
    else if (this.draft.isOpen()) this.putBack();
    else this.offer(this.draft.copy.other());
  }

  // What was typed on from the text that the form shows; a text of another window is another text, however new.
  isNews({ strand, at }) {
    return this.draft.device || (strand ? this.draft.strand.leadsTo(strand) : at > Number(this.draft.kit.dataset.draftAt));
  }

  // The browser itself put back what stood here before; beside a newer draft that is another text.
  putBack() {
    if (this.draft.strand.id) return this.draft.strand.part();
    this.draft.touched = true;
    this.draft.changed();
  }

  offer(other) {
    if (other) this.draft.saved.insist("older", this.draft.saved.time(other.at), ["show", () => location.assign(other.place)]);
  }

  restore(found, apart = false) {
    const { id, state } = this.draft.strand;
    const before = { text: typedText(this.draft.form), basedOn: this.draft.basedOn, once: this.draft.form.elements.once?.value };
    if (apart) this.draft.strand.part();
    this.draft.taken = found.key;
    this.draft.take(found);
    const folded = this.draft.form.closest("details");
    if (folded) folded.open = true;
    const undo = () => {
      if (apart) this.draft.strand.set(id, state);
      if (apart) this.draft.taken = ""; // it is still another text
      this.draft.take(before);
      this.draft.saved.insist("undone");
    };
    this.draft.saved.insist("restored", this.draft.saved.time(found.at), ["undo", undo]);
  }
}
