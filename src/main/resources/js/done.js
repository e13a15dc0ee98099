// What a page says of what was just done is asked for by its address. It goes from there once it was said, so that
// loading the page again, or coming back to it, says it no more.
{
  const address = new URL(location.href);
  if (address.searchParams.has("done")) {
    address.searchParams.delete("done");
    history.replaceState(history.state, "", address.pathname + address.search + address.hash);
  }
}
