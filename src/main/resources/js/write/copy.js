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

  // The newest text of another new thing that never reached the server: where its form is, and when it was typed.
  other() {
    const stem = this.key.match(/^.*\/new\//)?.[0];
    if (!stem) return null;
    try {
      const others = Object.keys(localStorage).filter((key) => key.startsWith(stem) && key !== this.key);
      const found = others.map((key) => ({ place: key.slice(key.indexOf("/")), at: JSON.parse(localStorage.getItem(key)).at }));
      return found.sort((one, other) => other.at - one.at)[0] ?? null;
    } catch {
      return null;
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
