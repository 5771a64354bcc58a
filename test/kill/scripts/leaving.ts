import { onTheWay, who } from "../support/on-the-way.ts";
import { type Script, says, taps } from "../support/script.ts";

/** What can be said at any time, and the end of it all. */
export const leaving: Script = {
  name: "asks around, changes the language and has everything erased",
  before: onTheWay(["who"], { at: { step: "already", screen: "ask" }, answers: { who } }),
  acts: [
    says("/start"),
    says("/help"),
    says("quên mật khẩu"),
    says("xyz"),
    says("/mydata"),
    says("/language"),
    taps("l:en"),
    says("/start install"),
    says("/forget"),
    taps("e:no"),
    says("/forget"),
    taps("e:yes.en"),
    says("/start"),
  ],
};
