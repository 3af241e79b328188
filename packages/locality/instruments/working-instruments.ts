import adult from './working-content/adult-victim-survivor.json' with { type: 'json' }
import child from './working-content/child.json' with { type: 'json' }
import personUsingViolence from './working-content/person-using-violence.json' with { type: 'json' }

/**
 * What a new locality starts with until the national instruments are published: data, to be replaced without code.
 * `adoptInstrument` parses each before it is taken into use. The te reo awaits a licensed translator's review.
 */
export const workingInstruments: readonly unknown[] = [adult, child, personUsingViolence]
