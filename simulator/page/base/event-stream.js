const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 4000;

/**
 * Listens to server-sent events and keeps connecting until closed. EventSource gives up for good after a refused
 * connection or an error status, which is what a restarting server answers, so each try is a new one of our own.
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
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
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
