// Turns what a page shows into what the server says now, and touches nothing that stays as it is: no picture blinks, no
// list jumps, nothing that somebody types or has opened is lost.
const TYPED = "textarea, select, input:not([type=hidden], [type=submit], [type=button])";
const OPENED = ["open", "hidden"]; // of these the reader decides

class Morph {
  // added: the elements with an id that were not there before
  constructor() {
    this.added = [];
  }

  into(old, fresh) {
    if (old.isEqualNode(fresh) || this.isHeld(old)) return;
    if (old.nodeType !== Node.ELEMENT_NODE) old.nodeValue = fresh.nodeValue;
    else {
      this.attributes(old, fresh);
      this.children(old, fresh);
    }
  }

  // A form in which one writes stays as it is: whatever changed, the server says it when the form is sent.
  isHeld(one) {
    return one.localName === "form" && (one.querySelector(TYPED) !== null || one.contains(document.activeElement));
  }

  attributes(old, fresh) {
    for (const { name } of [...old.attributes])
      if (!fresh.hasAttribute(name) && !OPENED.includes(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes)
      if (old.getAttribute(name) !== value && !OPENED.includes(name)) old.setAttribute(name, value);
  }

  key(one) {
    return one.id || one.dataset?.ref || "";
  }

  isAlike(old, fresh) {
    return old.nodeName === fresh.nodeName && this.key(old) === this.key(fresh);
  }

  children(old, fresh) {
    const known = new Map(); // by key; one thing may stand there twice
    for (const one of old.children) known.set(this.key(one), [...(known.get(this.key(one)) ?? []), one]);
    let at = old.firstChild;
    for (const next of [...fresh.childNodes]) {
      const same = this.key(next) ? known.get(this.key(next))?.shift() : at && this.isAlike(at, next) ? at : null;
      if (same && same === at) at = at.nextSibling;
      else if (same) old.insertBefore(same, at);
      if (same) this.into(same, next);
      else this.add(old, next, at);
    }
    while (at) {
      const after = at.nextSibling;
      if (!this.isHeld(at)) at.remove();
      at = after;
    }
  }

  add(old, next, before) {
    const made = document.importNode(next, true);
    old.insertBefore(made, before);
    if (made.id) this.added.push(made);
  }
}
