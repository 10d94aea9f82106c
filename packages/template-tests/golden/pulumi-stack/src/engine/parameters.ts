/** Settings of the database that differ from its defaults. */
export const parameters = [
  // No connection without TLS.
  { name: 'rds.force_ssl', value: '1' },
  // Slow statements are the first thing anybody asks for. Without their parameters: those can hold card numbers.
  { name: 'log_min_duration_statement', value: '1000' },
  { name: 'log_parameter_max_length', value: '0' },
  // A transaction that somebody forgot holds locks and keeps vacuum from cleaning up.
  { name: 'idle_in_transaction_session_timeout', value: '60000' },
];
