/** A name that stands in the middle of a sentence, at the beginning of one: `Xã Dào San`. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
