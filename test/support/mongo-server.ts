import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A running server, or why there is none. */
export type MongoServer = {
  readonly uri?: string;
  readonly missing?: string;
  /** It is no MongoDB: nothing is to be concluded from how fast it is. */
  readonly standIn?: true;
  stop(): Promise<void>;
};

const STAND_IN = fileURLToPath(new URL("../mongo-server/", import.meta.url));

const HEAP_OF_A_MILLION = "-Xmx6g";

const HOW_TO =
  "no MONGODB_URI, no mongod on the PATH, no Java with Maven. " +
  "To run them: MONGODB_URI=mongodb://127.0.0.1:27017 npm test";

type Wishes = {
  /** Should it be the stand-in, then with ordered indexes: among many documents the library alone looks through all of them. */
  readonly indexed?: boolean;
};

/** `MONGODB_URI` if it is set, else an own `mongod`, else the stand-in, else none. */
export async function startMongo({ indexed = false }: Wishes = {}): Promise<MongoServer> {
  const { env } = process;
  const given = env["MONGODB_URI"];
  if (given) return { uri: given, stop: async () => {} };
  if (onPath("mongod", env)) return startMongod();
  if (onPath("java", env) && onPath("mvn", env)) return startStandIn(indexed);
  process.stderr.write(`\n*** MongoDB tests ARE SKIPPED: ${HOW_TO}\n\n`);
  return { missing: HOW_TO, stop: async () => {} };
}

function onPath(command: string, env: NodeJS.ProcessEnv): boolean {
  return (env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

async function startMongod(): Promise<MongoServer> {
  const folder = mkdtempSync(join(tmpdir(), "mongod-"));
  const port = await freePort();
  const server = spawn(
    "mongod",
    ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1", "--nounixsocket"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  await line(server, "mongod", /Waiting for connections/i);
  return {
    uri: `mongodb://127.0.0.1:${port}`,
    async stop() {
      server.kill();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startStandIn(indexed: boolean): Promise<MongoServer> {
  build();
  const target = join(STAND_IN, "target");
  const path = [join(target, "*"), join(target, "lib", "*")].join(delimiter);
  const memory = indexed ? [HEAP_OF_A_MILLION] : [];
  const wishes = indexed ? ["indexed"] : [];
  const server = spawn("java", [...memory, "-cp", path, "StandInServer", ...wishes], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const port = await line(server, "the stand-in for MongoDB", /^\d+$/);
  return {
    // The stand-in is no replica set, and the driver need not look for one.
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    standIn: true,
    async stop() {
      server.stdin?.end();
      await ended(server);
    },
  };
}

function build(): void {
  const built = join(STAND_IN, "target", "mongo-server.jar");
  const java = readdirSync(join(STAND_IN, "src/main/java")).map((name) =>
    join(STAND_IN, "src/main/java", name),
  );
  const isBuilt = (path: string) => statSync(path).mtimeMs <= statSync(built).mtimeMs;
  if (existsSync(built) && [join(STAND_IN, "pom.xml"), ...java].every(isBuilt)) return;
  execFileSync("mvn", ["-q", "-B", "package"], { cwd: STAND_IN, stdio: ["ignore", "pipe", "pipe"] });
}

/** The first line of output that matches; reading goes on, or a full pipe would stop the server. */
function line(server: ChildProcess, name: string, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`${name} ended before it was ready (exit code ${code})`)));
    if (server.stdout) {
      createInterface({ input: server.stdout }).on("line", (text) => pattern.test(text) && resolve(text));
    }
  });
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
