/** Whether a text can be the id of a row: what is not would make the database refuse the query. */
export const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
