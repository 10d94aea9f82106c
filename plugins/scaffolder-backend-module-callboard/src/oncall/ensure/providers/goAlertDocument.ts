/**
 * The GraphQL document of this module, as published in its README. GoAlert binds an API key to one document, byte by byte,
 * and refuses every other: https://github.com/target/goalert/blob/master/docs/adrs/000005-api-key-architecture.md
 *
 * A change here makes every adopter create a new key: bump the version in the first line, and say so in the changeset.
 */
export const GOALERT_DOCUMENT = `# Callboard's scaffolder for GoAlert, version 1

query CallboardFindServices($input: ServiceSearchOptions) {
  services(input: $input) {
    nodes {
      id
      name
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}

mutation CallboardCreateService($input: CreateServiceInput!) {
  createService(input: $input) {
    id
    name
  }
}`;

/** An operation of {@link GOALERT_DOCUMENT}. */
export type GoAlertOperation =
  | 'CallboardFindServices'
  | 'CallboardCreateService';
