/** SLO → the service whose promise it is. @public */
export const RELATION_MEASURES = 'measures';
/** Service → its SLOs. @public */
export const RELATION_MEASURED_BY = 'measuredBy';
/** OpenSLO document → a document it refers to (SLI, DataSource, AlertPolicy, …). @public */
export const RELATION_REFERENCES = 'references';
/** OpenSLO document → the documents that refer to it. @public */
export const RELATION_REFERENCED_BY = 'referencedBy';
