/**
 * The GraphQL document of this module, as published in its README. GoAlert binds an API key to one document, byte by
 * byte, and refuses every other: https://github.com/target/goalert/blob/master/docs/adrs/000005-api-key-architecture.md
 *
 * A change here makes every adopter create a new key: bump the version in the first line, and say so in the changeset.
 * @public
 */
export const GOALERT_DOCUMENT = `# Callboard for GoAlert, version 1

query CallboardService($id: ID!) {
  service(id: $id) {
    id
    name
    maintenanceExpiresAt
    onCallUsers {
      userID
      userName
      stepNumber
    }
    escalationPolicy {
      id
      name
      steps {
        stepNumber
        delayMinutes
        actions {
          type
          args
        }
      }
    }
  }
}

query CallboardSchedule($id: ID!, $start: ISOTimestamp!, $end: ISOTimestamp!) {
  schedule(id: $id) {
    id
    name
    timeZone
    shifts(start: $start, end: $end) {
      start
      end
      truncated
      userID
      user {
        id
        name
        email
      }
    }
  }
}

query CallboardRotation($id: ID!) {
  rotation(id: $id) {
    id
    name
    timeZone
    type
    shiftLength
    start
    activeUserIndex
    userIDs
    users {
      id
      name
      email
    }
    nextHandoffTimes(num: 50)
  }
}

query CallboardHandoffs($input: CalcRotationHandoffTimesInput) {
  calcRotationHandoffTimes(input: $input)
}

query CallboardUser($id: ID!) {
  user(id: $id) {
    id
    name
    email
  }
}

query CallboardServices($input: ServiceSearchOptions) {
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

query CallboardAlerts($input: AlertSearchOptions) {
  alerts(input: $input) {
    nodes {
      alertID
      status
      summary
      createdAt
      serviceID
      metrics {
        closedAt
        timeToAck
        timeToClose
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}`;

/** An operation of {@link GOALERT_DOCUMENT}. */
export type Operation =
  | 'CallboardService'
  | 'CallboardSchedule'
  | 'CallboardRotation'
  | 'CallboardHandoffs'
  | 'CallboardUser'
  | 'CallboardServices'
  | 'CallboardAlerts';
