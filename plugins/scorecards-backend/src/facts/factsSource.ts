/** What the table of sources calls facts; its instances are variables. */
export const FACTS_SOURCE = 'facts';
