/** OnCallSchedule → the users and groups in it. @public */
export const RELATION_HAS_PARTICIPANT = 'hasParticipant';
/** User or group → the OnCallSchedules it is in. @public */
export const RELATION_PARTICIPANT_OF = 'participantOf';
/** Entity → the OnCallSchedules that its annotation names. @public */
export const RELATION_ON_CALL_BY = 'onCallBy';
/** OnCallSchedule → the entities whose annotation names it. @public */
export const RELATION_ON_CALL_FOR = 'onCallFor';
