import type { Api } from "grammy";
import type { App } from "../app/app.ts";
import { showsContactKeyboard } from "../app/effects/run-effect.ts";
import type { CasePatch, Chat, Messenger, SendResult } from "../app/messenger.ts";
import { asAsked, askedForm, nextQuestion } from "../domain/case/question.ts";
import type { ViewDeps } from "./context.ts";
import { createLocalizer, type Localizer } from "./text/localizer.ts";
import { HERE, stepOfPress } from "./ui/callback-data.ts";
import { callback, keyboard } from "./ui/keyboard.ts";
import {
  editHtml,
  editPicture,
  REMOVE_KEYBOARD,
  sendHtml,
  sendPicture,
  stripButtons,
  tolerateFailure,
  withPlainTime,
} from "./ui/send.ts";
import { deadlineWords } from "./views/deadline.ts";
import { questionAtPlace } from "./views/question.ts";
import { renderReminder } from "./views/reminder.ts";
import { type Rendered, renderScreen } from "./views/screen.ts";
import { renderStatus } from "./views/status.ts";

/** The `Messenger` over Telegram's API; calls go through `api`, whose client sets their priority. */
export function createMessenger(deps: ViewDeps & Pick<App, "readFailure">, api: Api): Messenger {
  const { procedure } = deps.content;
  const localizerOf = ({ person, case: current }: Chat): Localizer =>
    createLocalizer(deps, person.locale, current);
  const isAtQuestion = (chat: Chat) => askedForm(procedure, chat.case) !== undefined;

  async function ask(chat: Chat, isOpening: boolean): Promise<CasePatch> {
    const question = nextQuestion(procedure, chat.case, deps.now());
    if (!question) return { asked: undefined };
    const { html, markup } = questionAtPlace(deps, localizerOf(chat), chat.case, question, isOpening);
    const removal = showsContactKeyboard(deps, chat.case) ? REMOVE_KEYBOARD : undefined;
    await sendHtml(api, chat.person.id, html, markup ?? removal);
    return { asked: asAsked(chat.case, question, deps.now()) };
  }

  /** Without an update a question cannot be put, so a button leads to it. */
  async function offerPlace(chat: Chat): Promise<CasePatch> {
    const localizer = localizerOf(chat);
    const markup = keyboard([callback(localizer.label("option-to-my-step"), HERE)]);
    await sendHtml(api, chat.person.id, localizer.html("continue-here"), markup);
    return {};
  }

  async function sendScreen({ person }: Chat, { html, markup, picture }: Rendered): Promise<number> {
    if (!picture) return sendHtml(api, person.id, html, markup);
    const sent = await deps.pictures.send(picture, (file) => sendPicture(api, person.id, file, html, markup));
    return sent.messageId;
  }

  /** Edits the pressed message within a step: Telegram cannot turn a text into a picture or back. */
  async function editInPlace({ person, pressed, case: current }: Chat, screen: Rendered): Promise<boolean> {
    if (!pressed || pressed.messageId !== current.promptMessage) return false;
    const step = stepOfPress(pressed.data);
    if (step !== undefined && step !== current.at.step) return false;
    const { html, markup, picture } = screen;
    if (picture && pressed.kind === "photo") {
      const edit = await deps.pictures.send(picture, (file) =>
        editPicture(api, person.id, pressed.messageId, file, html, markup),
      );
      return edit.outcome === "edited";
    }
    if (picture || pressed.kind !== "text") return false;
    return (await editHtml(api, person.id, pressed.messageId, html, markup)) === "edited";
  }

  return {
    async say(chat, { text, args, removeKeyboard }) {
      await sendHtml(
        api,
        chat.person.id,
        localizerOf(chat).html(text, args),
        removeKeyboard && REMOVE_KEYBOARD,
      );
    },

    hasButtons(chat) {
      if (!isAtQuestion(chat)) return true;
      if (chat.updateId === undefined) return false;
      const question = nextQuestion(procedure, chat.case, deps.now());
      if (!question || question.field.contact) return false;
      return questionAtPlace(deps, localizerOf(chat), chat.case, question, false).markup !== undefined;
    },

    async removeKeyboard({ person }) {
      await sendHtml(api, person.id, "👌", REMOVE_KEYBOARD);
    },

    async showPlace(chat) {
      if (isAtQuestion(chat)) return chat.updateId === undefined ? offerPlace(chat) : ask(chat, true);
      const { person, pressed, case: current } = chat;
      const screen = renderScreen(procedure, current, localizerOf(chat));
      if (await editInPlace(chat, screen)) return {};
      const promptMessage = await sendScreen(chat, screen);
      const former = pressed?.messageId;
      if (former !== undefined && former === current.promptMessage)
        await stripButtons(api, person.id, former);
      return { promptMessage };
    },

    async askQuestion(chat) {
      // `asked` was saved together with the answer before.
      await ask(chat, false);
      return {};
    },

    async refreshStatus(chat) {
      const { person, case: current } = chat;
      if (current.statusMessage === undefined) return {};
      const { html, markup } = renderStatus(deps, current, localizerOf(chat));
      const outcome = await editHtml(api, person.id, current.statusMessage, html, markup);
      return outcome === "gone" ? { statusMessage: undefined } : {};
    },

    async remind(chat, reminder): Promise<SendResult> {
      const { html, markup } = renderReminder(deps, chat.case, localizerOf(chat), reminder);
      try {
        return { outcome: "sent", messageId: await sendHtml(api, chat.person.id, html, markup) };
      } catch (error) {
        const failure = deps.readFailure(error);
        if (!failure) throw error;
        return { outcome: "failed", failure, error };
      }
    },

    sendDeadline: (chat) =>
      withPlainTime(deadlineWords(deps, chat.case, localizerOf(chat)), (html) =>
        sendHtml(api, chat.person.id, html, undefined, "silent"),
      ),

    editDeadline: (chat, messageId) =>
      withPlainTime(deadlineWords(deps, chat.case, localizerOf(chat)), (html) =>
        editHtml(api, chat.person.id, messageId, html),
      ),

    pin: ({ person }, messageId) =>
      tolerateFailure(api.pinChatMessage(person.id, messageId, { disable_notification: true })),

    unpin: (personId, messageId) => tolerateFailure(api.unpinChatMessage(personId, messageId)),
  };
}
