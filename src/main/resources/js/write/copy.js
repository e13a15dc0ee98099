// What the server does not have yet, kept on this device; one for each person and place.
// A store that is full or forbidden is no reason to stop writing: then there is no copy, and the page says so.
class Copy {
  constructor(form, kit) {
    const { person, shared } = kit.dataset;
    this.key = person && !shared ? `touchstone.draft:${person}:${form.dataset.place}` : "";
  }

  find() {
    try {
      return (this.key && JSON.parse(localStorage.getItem(this.key))) || null;
    } catch {
      return null;
    }
  }

  keep(content) {
    try {
      if (this.key) localStorage.setItem(this.key, JSON.stringify(content));
      return this.key !== "";
    } catch {
      return false;
    }
  }

  forget() {
    try {
      if (this.key) localStorage.removeItem(this.key);
    } catch {
      // There was none.
    }
  }
}
