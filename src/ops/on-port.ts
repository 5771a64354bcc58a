/** Waits for a server that begins to listen; when the port cannot be used, the error names the variable that chose it. */
export async function onPort<Server>(
  variable: string,
  port: number,
  listening: Promise<Server>,
): Promise<Server> {
  try {
    return await listening;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const advice =
      code === "EACCES" ? "set one above 1023" : "set another port, or stop the process that has it";
    throw new Error(`${variable}=${port} cannot be used (${code}): ${advice}.`, { cause: error });
  }
}
