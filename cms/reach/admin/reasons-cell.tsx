import { reasonsInWords, reasonsOf } from '#content/model/declaration-words.ts';

/** In lists: what the commune is to be asked, in sentences instead of codes. */
export const ReasonsCell = ({ cellData }: { cellData?: string | null }) => reasonsInWords(reasonsOf(cellData));
