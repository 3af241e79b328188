/**
 * How many migrations of `migrations/locality` this code was written for. It serves a database that stands one behind or
 * one ahead just as well: a release expands, the next one contracts. A test holds this number to the migrations.
 */
export const served = 1

/** Whether code that was written for so many migrations serves a database that has so many: one behind, or ahead. Two behind is too far. */
export const isServed = (schema: number, code: number = served): boolean => schema >= code - 1
