import type { ChildProcess } from "node:child_process";

/** Asks another process over its IPC channel, one question at a time, and waits for the answer. */
export function ask<Question, Answer>(child: ChildProcess, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const exited = () =>
      reject(new Error(`The process ended before it answered ${JSON.stringify(question)}`));
    child.once("exit", exited);
    child.once("message", (answer) => {
      child.off("exit", exited);
      resolve(answer as Answer);
    });
    child.send(question as object);
  });
}

/** The other side: answers every question that comes, and says first that it is there. */
export function answerAll<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.on("message", (question) => {
    void answer(question as Question).then((value) => process.send?.(value ?? null));
  });
  process.send?.("ready");
}
