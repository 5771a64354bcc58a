import type { MessageEntity } from "grammy/types";

/** Trims the text as Telegram does, moves the entities with it and sorts them: earlier first, then outer first. */
export function tidy(
  text: string,
  entities: readonly MessageEntity[],
): { text: string; entities: readonly MessageEntity[] } {
  const trimmed = text.trim();
  if (entities.length === 0) return { text: trimmed, entities };
  const placed =
    trimmed.length === text.length
      ? entities.filter(({ length }) => length > 0)
      : moved(entities, text.length - text.trimStart().length, trimmed.length);
  placed.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: trimmed, entities: placed };
}

function moved(entities: readonly MessageEntity[], lead: number, length: number): MessageEntity[] {
  const placed: MessageEntity[] = [];
  for (const entity of entities) {
    const begin = Math.max(entity.offset - lead, 0);
    const end = Math.min(entity.offset + entity.length - lead, length);
    if (end > begin) placed.push({ ...entity, offset: begin, length: end - begin });
  }
  return placed;
}
