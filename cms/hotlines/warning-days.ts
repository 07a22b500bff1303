/** Days before the end of a check at which somebody is told to ring again. */
export const HOTLINE_WARNING_DAYS = 30;
