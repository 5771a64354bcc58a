import type { IncomingMessage } from "node:http";

const OWN_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The reason to reject a browser's request; undefined for a request of the simulator's own page. Another site could
 * otherwise reach the simulator through a host name that points to this machine, or post to it from a form.
 */
export function rejectForeign({ headers, method }: IncomingMessage): string | undefined {
  const host = headers.host ?? "";
  if (!OWN_NAMES.has(hostname(`http://${host}`)))
    return "The simulator answers to localhost and 127.0.0.1 only";
  const origin = headers.origin;
  const changes = method !== "GET" && method !== "HEAD";
  if (changes && origin !== undefined && origin !== `http://${host}`) {
    return "Only the simulator's own page may do this";
  }
  if (changes && headers["sec-fetch-site"] === "cross-site")
    return "Only the simulator's own page may do this";
  return undefined;
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}
