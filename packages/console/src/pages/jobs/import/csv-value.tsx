/** A value as it stands in a CSV file, whatever is in it. */
export const csvValue = (text: string): string => `"${text.replaceAll('"', '""')}"`
