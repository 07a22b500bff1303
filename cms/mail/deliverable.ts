/** The account that every installation starts with has no mailbox. */
export const isDeliverable = (address: string): boolean => !address.endsWith('@loalang.local');
