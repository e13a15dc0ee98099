// How the tabs of one browser share one connection: through a worker that they share, else through the one of the tab that leads.
const HERE_AGAIN = 60000;

class Channel {
  // heard: called with what the worker says; wanted: gives the topics of this tab, each with the position up to which it is known.
  constructor(heard, wanted) {
    Object.assign(this, { heard, wanted, tab: `${Date.now()}-${Math.random()}` });
    const shares = typeof SharedWorker === "function" || Boolean(navigator.locks);
    this.name = shares ? LIVE_WORKER : `${LIVE_WORKER} ${this.tab}`;
    this.channel = new BroadcastChannel(this.name);
    this.channel.addEventListener("message", ({ data }) => (data.kind === "who" ? this.here() : this.heard(data)));
    this.start();
    addEventListener("pagehide", () => this.channel.postMessage({ kind: "gone", tab: this.tab }));
    addEventListener("pageshow", (event) => event.persisted && this.here());
    addEventListener("online", () => this.here());
    setInterval(() => this.here(), HERE_AGAIN);
  }

  start() {
    if (typeof SharedWorker === "function") this.worker = new SharedWorker(LIVE_WORKER, { name: this.name });
    else if (navigator.locks) navigator.locks.request(this.name, () => this.lead());
    else this.lead();
  }

  // Until this tab is closed; then the next one leads.
  lead() {
    this.worker = new Worker(LIVE_WORKER, { name: this.name });
    return new Promise(() => {});
  }

  here() {
    const as = document.querySelector(".top-who")?.getAttribute("href") ?? "";
    this.channel.postMessage({ kind: "here", tab: this.tab, as, topics: this.wanted() });
  }
}
