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
  stop(): Promise<void>;
};

const STAND_IN = fileURLToPath(new URL("../../mongo-server/", import.meta.url));

const HOW_TO =
  "no MONGODB_URI, no mongod on the PATH, no Java with Maven. " +
  "To run them: MONGODB_URI=mongodb://127.0.0.1:27017 npm test";

/** `MONGODB_URI` if it is set, else an own `mongod`, else the stand-in, else none. */
export async function startMongo(): Promise<MongoServer> {
  const { env } = process;
  const given = env["MONGODB_URI"];
  if (given) return { uri: given, stop: async () => {} };
  if (onPath("mongod", env)) return startMongod();
  if (onPath("java", env) && onPath("mvn", env)) return startStandIn();
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

async function startStandIn(): Promise<MongoServer> {
  build();
  const target = join(STAND_IN, "target");
  const path = [join(target, "*"), join(target, "lib", "*")].join(delimiter);
  const server = spawn("java", ["-cp", path, "StandInServer"], { stdio: ["pipe", "pipe", "ignore"] });
  const port = await line(server, "the stand-in for MongoDB", /^\d+$/);
  return {
    // The stand-in is no replica set, and the driver need not look for one.
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
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
