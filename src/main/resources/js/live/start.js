// Parts of a page that change by themselves when somebody else changes what they show. A page takes part by attributes:
//   <section data-live="thread:brake-noise" data-since="${page.frame().since()}" data-live-one="1 new post" data-live-many="{0} new posts">
//   data-live: one or more topics, parted by spaces: a data-ref ("standard:B13", "thread:..."), "inbox", "today", "place:/standards/B13/edit";
//   data-since: how far the change log was when the part was made (without it the part is fetched once more as soon as we listen);
//   data-live-from: the address that is fetched, the page's own without it; the part is found there by its id, else by data-live.
// What comes new and has an id is counted in the words of data-live-one and data-live-many while it lies below the window.
// Elements with an id or data-ref keep their place; forms in which one types stay untouched. "live" bubbles from a part before
// it is fetched, and who prevents it fetches by itself; "live-shown" bubbles after it. A script that sets data-live later says
// "live-join" on the document. While the connection is there and hears of all that the page shows, <html> carries data-listening;
// what it does not hear of, because too many tabs are open or nothing answers, is fetched now and then.
const LEAST_PAUSE = 1000; // between two looks at the same part
const NOW_AND_THEN = 30000;
const SPREAD = 400; // so that not everybody asks in the same moment

class Live {
  constructor() {
    this.parts = new Map();
    this.news = new News();
    this.ended = new Ended();
    this.position = -1;
    this.gather();
    document.addEventListener("live-join", () => this.gather());
    document.addEventListener("main-shown", () => this.gather());
    document.addEventListener("visibilitychange", () => this.look());
    addEventListener("pageshow", (event) => event.persisted && this.all());
    setInterval(() => this.askForDeaf(), NOW_AND_THEN);
  }

  gather() {
    const before = this.parts;
    this.parts = new Map();
    for (const one of document.querySelectorAll("[data-live]"))
      this.parts.set(one, before.get(one) ?? { at: Number(one.dataset.since ?? -1), looked: 0 });
    if (this.parts.size === 0 && !this.channel) return;
    this.channel ??= new Channel((said) => this.heard(said), () => this.wanted());
    this.channel.here();
  }

  topics(one) {
    return one.dataset.live.split(/\s+/).filter(Boolean);
  }

  wanted() {
    return [...this.parts].flatMap(([one, { at }]) =>
      this.topics(one).map((topic) => [topic, at < 0 ? -1 : Math.max(at, this.position)]));
  }

  heard({ kind, id, changes, topics, guest, refused }) {
    if (kind === "closed") this.closed();
    if (kind === "closed" && refused) this.all();
    if (kind === "open" && guest) this.ended.say();
    if (kind === "open" && !guest) this.ended.unsay();
    if (kind === "open") this.opened(id, new Set(topics));
    if (kind === "changed") for (const [at, topic] of changes) this.changed(at, topic);
    if (kind === "changed") this.position = Math.max(this.position, id);
    if (kind === "reload") this.position = -1;
    if (kind === "reload") this.all();
  }

  // From here on nothing is missed; what was made before without saying when is looked at once.
  opened(id, topics) {
    for (const [one, part] of this.parts) {
      part.deaf = !this.topics(one).every((topic) => topics.has(topic));
      if (part.at >= 0 || part.deaf) continue;
      part.at = id;
      part.stale = true;
    }
    document.documentElement.toggleAttribute("data-listening", ![...this.parts.values()].some(({ deaf }) => deaf));
    this.look();
  }

  closed() {
    for (const part of this.parts.values()) part.deaf = true;
    document.documentElement.removeAttribute("data-listening");
  }

  askForDeaf() {
    for (const part of this.parts.values()) part.stale ||= part.deaf;
    this.look();
  }

  changed(at, topic) {
    for (const [one, part] of this.parts)
      if (this.topics(one).includes(topic) && (at === 0 || at > part.at)) part.stale = true;
    this.look();
  }

  all() {
    for (const part of this.parts.values()) part.stale = true;
    this.look();
  }

  // A tab that nobody sees waits until somebody does.
  look() {
    if (document.hidden || this.timer) return;
    const stale = [...this.parts.values()].filter((part) => part.stale);
    if (stale.length === 0) return;
    const due = Math.max(...stale.map(({ looked }) => looked + LEAST_PAUSE)) - Date.now();
    this.timer = setTimeout(() => this.refresh(), Math.max(0, due) + Math.random() * SPREAD);
  }

  async refresh() {
    const byAddress = new Map();
    for (const [one, part] of this.parts) {
      if (!part.stale) continue;
      Object.assign(part, { stale: false, looked: Date.now() });
      if (!one.dispatchEvent(new CustomEvent("live", { bubbles: true, cancelable: true }))) continue;
      const from = one.dataset.liveFrom ?? location.pathname + location.search;
      byAddress.set(from, [...(byAddress.get(from) ?? []), one]);
    }
    await Promise.all([...byAddress].map(([from, parts]) => this.fetch(from, parts)));
    this.timer = 0;
    this.look();
  }

  async fetch(from, parts) {
    const headers = { "X-Requested-With": "fetch", "X-Live": "yes" };
    const answer = await fetch(from, { headers }).catch(() => null);
    const at = new URL(answer?.url || location.href);
    if (answer?.status === 401 || at.pathname === "/sign-in") return this.ended.say();
    const markup = answer?.ok ? await answer.text().catch(() => "") : "";
    if (!markup) return;
    const page = new DOMParser().parseFromString(markup, "text/html");
    for (const one of parts) this.show(one, this.counterpart(one, page));
    if (from === location.pathname + location.search) this.called(page.title, answer.redirected ? at : location);
  }

  // What the page shows may be called otherwise by now, and live elsewhere.
  called(title, { pathname, search }) {
    if (title && document.title !== title) document.title = title;
    if (pathname !== location.pathname) history.replaceState(history.state, "", pathname + search + location.hash);
  }

  counterpart(one, page) {
    if (one.id) return page.getElementById(one.id);
    const same = `[data-live="${CSS.escape(one.dataset.live)}"]`;
    return page.querySelectorAll(same)[[...document.querySelectorAll(same)].indexOf(one)];
  }

  show(one, fresh) {
    if (!fresh || !one.isConnected) return;
    const morph = new Morph();
    this.keepingPlace(() => morph.into(one, fresh));
    const part = this.parts.get(one);
    if (part) part.at = Math.max(part.at, Number(fresh.dataset.since ?? -1));
    this.news.say(one, morph.added);
    one.dispatchEvent(new CustomEvent("live-shown", { bubbles: true }));
    this.gather();
  }

  // Where the browser does not hold what one reads in its place, we do.
  keepingPlace(change) {
    const read = CSS.supports("overflow-anchor", "auto") ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
    const before = read?.getBoundingClientRect().top;
    change();
    if (read?.isConnected) scrollBy({ top: read.getBoundingClientRect().top - before, behavior: "instant" });
  }
}

if (typeof BroadcastChannel === "function" && typeof EventSource === "function") new Live();
