/** A state, and for people why it is that. @public */
export interface Judgement<State extends string> {
  state: State;
  reason: string;
}
