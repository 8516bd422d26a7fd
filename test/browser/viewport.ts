/** The size of a test's tab in CSS pixels: a small laptop's. */
export const viewport = { width: 1280, height: 800 };
