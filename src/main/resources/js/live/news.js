// "2 new posts": a button at the lower edge while what came lies further down than one sees.
class News {
  constructor() {
    this.box = document.createElement("div");
    this.box.className = "live-news";
    this.box.role = "status";
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "button first";
    this.button.addEventListener("click", () => this.go());
    this.unseen = new Set();
    this.watch = new IntersectionObserver((entries) => this.moved(entries));
    document.body.append(this.box);
  }

  say(region, added) {
    const { liveOne, liveMany } = region.dataset;
    if (!liveOne) return;
    this.words = [liveOne, liveMany ?? liveOne];
    for (const one of added.filter((each) => each.getBoundingClientRect().top > innerHeight)) {
      this.unseen.add(one);
      this.watch.observe(one);
    }
    this.show();
  }

  moved(entries) {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (!isIntersecting && boundingClientRect.top > 0) continue;
      this.unseen.delete(target);
      this.watch.unobserve(target);
    }
    this.show();
  }

  show() {
    const number = this.unseen.size;
    if (number === 0) return this.box.replaceChildren();
    const text = number === 1 ? this.words[0] : this.words[1].replace("{0}", number);
    if (this.button.textContent !== text) this.button.textContent = text;
    if (!this.button.isConnected) this.box.replaceChildren(this.button);
  }

  go() {
    const [first] = this.unseen;
    if (!first) return;
    first.scrollIntoView({ block: "start" });
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }
}
