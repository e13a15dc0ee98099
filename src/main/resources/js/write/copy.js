// What the server does not have yet, kept on this device; one for each person, place and window, so that two windows
// never write over each other's.
// A store that is full or forbidden is no reason to stop writing: then there is no copy, and the page says so.
class Copy {
  constructor(form, kit, window) {
    const { person, shared } = kit.dataset;
    this.stem = person && !shared ? `touchstone.draft:${person}:${form.dataset.place}` : "";
    this.key = this.stem && `${this.stem}#${window}`;
  }

  // All copies for this place, of windows that are gone too, newest first.
  all() {
    return this.found((stem) => stem === this.stem);
  }

  found(isWanted) {
    if (!this.stem) return [];
    try {
      const keys = Object.keys(localStorage).filter((key) => isWanted(key.split("#")[0]));
      const copies = keys.map((key) => ({ ...JSON.parse(localStorage.getItem(key)), key }));
      return copies.sort((one, other) => other.at - one.at);
    } catch {
      return [];
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

  // The newest text of another new thing that never reached the server: where its form is, and when it was typed.
  other() {
    const stem = this.stem.match(/^.*\/new\//)?.[0];
    if (!stem) return null;
    const [newest] = this.found((key) => key.startsWith(stem) && key !== this.stem);
    return newest ? { place: newest.key.slice(newest.key.indexOf("/")).split("#")[0], at: newest.at } : null;
  }

  forget(key = this.key) {
    try {
      if (key) localStorage.removeItem(key);
    } catch {
      // There was none.
    }
  }
}
