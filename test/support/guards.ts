import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost)$/;

/** What a test did that tests must not do, one line each. */
export type Offences = {
  /** Hands over what was noticed since the last call. */
  take(): string[];
  /** Puts everything patched back. */
  close(): void;
};

/** Notices every line written to the console or the standard streams, and swallows it. */
export function watchOutput(): Offences {
  const seen: string[] = [];
  const undo = [
    ...(["debug", "error", "info", "log", "trace", "warn"] as const).map((name) =>
      patch(console, name, (...words: unknown[]) => {
        seen.push(`console.${name}: ${words.map(String).join(" ").slice(0, 200)}`);
      }),
    ),
    ...(["stdout", "stderr"] as const).map((name) =>
      patch(process[name], "write", (chunk: string | Uint8Array) => {
        seen.push(`process.${name}: ${Buffer.from(chunk).toString().slice(0, 200)}`);
        return true;
      }),
    ),
  ];
  return offences(seen, undo);
}

/** Refuses and notices every connection, datagram and name look-up that would leave this machine. */
export function sealNetwork(allowedHosts: readonly string[] = []): Offences {
  const seen: string[] = [];
  const refuse = (host: string): Error => {
    seen.push(`a connection to ${host}`);
    return new Error(`Tests stay on this machine: no connection to ${host}`);
  };
  const isFine = (host: string) => LOOPBACK.test(host) || allowedHosts.includes(host);

  const { connect } = net.Socket.prototype;
  const { lookup } = dns;
  const { lookup: lookupPromise } = dns.promises;
  const { send } = dgram.Socket.prototype;
  const undo = [
    patch(net.Socket.prototype, "connect", function (this: net.Socket, ...args: unknown[]) {
      const host = connectHost(args);
      if (host === undefined || isFine(host)) return Reflect.apply(connect, this, args);
      const error = refuse(host);
      // As a real failure would: after the caller had time to listen for errors.
      setImmediate(() => this.destroy(error));
      return this;
    }),
    patch(dgram.Socket.prototype, "send", function (this: dgram.Socket, ...args: unknown[]) {
      const host = args.slice(1).find((arg) => typeof arg === "string");
      if (host !== undefined && !isFine(host)) throw refuse(host);
      return Reflect.apply(send, this, args);
    }),
    patch(dns, "lookup", (host: string, ...rest: unknown[]) => {
      if (isFine(host) || net.isIP(host) !== 0) return Reflect.apply(lookup, dns, [host, ...rest]);
      const done = rest.at(-1) as (error: Error) => void;
      process.nextTick(done, refuse(host));
    }),
    patch(dns.promises, "lookup", async (host: string, ...rest: unknown[]) => {
      if (!isFine(host) && net.isIP(host) === 0) throw refuse(host);
      return await Reflect.apply(lookupPromise, dns.promises, [host, ...rest]);
    }),
    ...[dns, dns.promises].flatMap((module) =>
      Object.keys(module)
        .filter((name) => /^(resolve|reverse)/.test(name))
        .map((name) =>
          patch(
            module,
            name as never,
            ((host: string) => {
              throw refuse(host);
            }) as never,
          ),
        ),
    ),
  ];
  // Named imports of built-in modules see a patch only after this call.
  syncBuiltinESMExports();
  return offences(seen, [...undo, syncBuiltinESMExports]);
}

/** The host a call of `Socket.connect` names; undefined for a local pipe or Node's default, which is this machine. */
function connectHost(args: readonly unknown[]): string | undefined {
  // net.connect hands on its arguments already normalised: [options, callback] in one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first !== null && "host" in first) return first.host as string | undefined;
  return typeof first === "number" && typeof second === "string" ? second : undefined;
}

function offences(seen: string[], undo: readonly (() => void)[]): Offences {
  return {
    take: () => seen.splice(0),
    close: () => {
      for (const step of undo) step();
    },
  };
}

function patch<T extends object>(target: T, name: keyof T, replacement: unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value: replacement, configurable: true, writable: true });
  return () => {
    if (original) Object.defineProperty(target, name, original);
    else delete target[name];
  };
}
