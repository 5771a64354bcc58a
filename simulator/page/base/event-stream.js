const FIRST_WAIT_MS = 400;
const MAX_WAIT_MS = 4000;

/**
 * Listens to server-sent events and reconnects until closed. An EventSource gives up after a refused connection or
 * an error status, as a restarting server causes them, so each try is a new EventSource.
 * @param {string} address
 * @param {Record<string, (data: any) => void>} listeners by event name
 * @param {(connected: boolean) => void} onConnection
 */
export function listen(address, listeners, onConnection) {
  /** @type {EventSource} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;
  let wait = FIRST_WAIT_MS;

  function connect() {
    source = new EventSource(address);
    source.addEventListener("open", () => {
      wait = FIRST_WAIT_MS;
      onConnection(true);
    });
    source.addEventListener("error", () => {
      source.close();
      onConnection(false);
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, MAX_WAIT_MS);
    });
    for (const [name, listener] of Object.entries(listeners)) {
      source.addEventListener(name, (event) => listener(JSON.parse(event.data)));
    }
  }

  connect();
  return {
    close() {
      clearTimeout(retry);
      source.close();
    },
  };
}
