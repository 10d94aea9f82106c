/** Settings of the database that differ from its defaults. */
export const parameters = [
{% if values.engine == 'postgres' %}
  // No connection without TLS.
  { name: 'rds.force_ssl', value: '1' },
  // Slow statements are the first thing anybody asks for. Without their parameters: those can hold card numbers.
  { name: 'log_min_duration_statement', value: '1000' },
  { name: 'log_parameter_max_length', value: '0' },
  // A transaction that somebody forgot holds locks and keeps vacuum from cleaning up.
  { name: 'idle_in_transaction_session_timeout', value: '60000' },
{% else %}
  // No connection without TLS.
  { name: 'require_secure_transport', value: 'ON' },
  // Slow statements are the first thing anybody asks for.
  { name: 'slow_query_log', value: '1' },
  { name: 'long_query_time', value: '1' },
  // To the end of every transaction: a crash loses nothing that was confirmed.
  { name: 'innodb_flush_log_at_trx_commit', value: '1' },
{% endif %}
];
