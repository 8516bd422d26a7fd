/** The grades of fit, the best first. */
export const grades = ['A', 'B', 'C', 'D'] as const;
