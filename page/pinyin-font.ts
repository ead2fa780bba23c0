/** Upright, even faces with all of pinyin's letters, as the systems have them. */
export const PINYIN_FONT = "'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";
