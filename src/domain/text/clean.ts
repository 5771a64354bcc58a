// No answer that is kept has more than 254 characters; whatever lies beyond this only costs time.
const MAX_LENGTH = 1_000;

// Zero-width and direction marks, letters without a shape, control characters, lone surrogates; emoji and what modifies them.
const UNSEEN_OR_PICTURE =
  /\p{C}|\p{Default_Ignorable_Code_Point}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{20E3}/gu;

const ENDS = /^[\s"'.,;:!?…*•\p{Pd}]+|[\s"'.,;:!?…*•\p{Pd}]+$/gu;

const FULL_WIDTH = /[\u{FF01}-\u{FF5E}]/gu;
const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * One line as it was meant: composed accents, single spaces, plain quotes and digits; without
 * invisible characters, emoji, and the quotes, dots and bullets around it.
 */
export function clean(text: string): string {
  return (
    text
      .slice(0, MAX_LENGTH)
      .normalize("NFC")
      .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT))
      .replace(/[‘’‚ʼʹ′`´]/gu, "'")
      .replace(/[“”„«»″]/gu, '"')
      .replace(/\s/gu, " ")
      .replace(UNSEEN_OR_PICTURE, "")
      .replace(/ {2,}/gu, " ")
      // a second time, as an accent may have met its letter only now
      .normalize("NFC")
      .replace(ENDS, "")
  );
}

/**
 * A cleaned line without the label that was pasted along with it.
 *
 * @example unlabelled("Họ và tên: Trần Thị Mẫu") // "Trần Thị Mẫu"
 */
export function unlabelled(text: string): string {
  return clean(text)
    .replace(/^[^\d@:,]*:/u, "")
    .replace(ENDS, "");
}

/** A code or number without the spaces, dots, dashes and underscores that people group it with. */
export function compact(text: string): string {
  return unlabelled(text).replace(/[\s.\p{Pd}−_]/gu, "");
}
