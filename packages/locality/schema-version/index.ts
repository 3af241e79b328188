/**
 * How many migrations of `migrations/locality` this code was written for. It serves a database that stands one behind or
 * one ahead just as well: a release expands, the next one contracts. A test holds this number to the migrations.
 */
export const served = 1
