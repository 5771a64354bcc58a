import { answerQuestion } from "../../app/answer-question.ts";
import type { Question } from "../../domain/case/question.ts";
import type { Message } from "../../domain/procedure/validation.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import type { Doubt } from "./dialogue-record.ts";
import { readAnswer, saidAt } from "./read-answer.ts";

/** The result of an answer, in the person's language. Plain JSON, because grammY's replay log stores it. */
export type AnswerReply =
  | { readonly outcome: "saved" }
  | { readonly outcome: "doubtful"; readonly doubt: Doubt }
  /** Without a reason it was not an answer: the question is put again. */
  | { readonly outcome: "rejected"; readonly reason?: string; readonly hasSecret?: true };

/** Handles the update as the answer to a question. */
export async function answerUserQuestion(
  deps: BotDeps,
  ctx: CaseContext,
  question: Question,
  doubted?: Doubt,
): Promise<AnswerReply> {
  const updateId = ctx.update.update_id;
  const answer = readAnswer(deps, ctx, question.field);
  const { words } = ctx.user.localizer();
  const attempt = { question, answer, words, saidAt: saidAt(deps, ctx), updateId, doubted };
  const result = await answerQuestion(deps, ctx.user.case, attempt);
  const localizer = ctx.user.localizer();
  const worded = ({ text, args }: Message) => localizer.html(text, args);
  switch (result.outcome) {
    case "saved":
      ctx.user.case = result.case;
      return { outcome: "saved" };
    case "doubtful": {
      const { reasons, ...doubtful } = result.doubt;
      return {
        outcome: "doubtful",
        doubt: { ...doubtful, doubts: reasons.map(worded), raisedBy: updateId },
      };
    }
    case "rejected": {
      const { reason, hasSecret } = result;
      return {
        outcome: "rejected",
        ...(reason && { reason: worded(reason) }),
        ...(hasSecret && { hasSecret }),
      };
    }
  }
}
